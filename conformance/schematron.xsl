<?xml version="1.0" encoding="UTF-8"?>
<!--
  Turns a schema of ISO Schematron (query binding xslt2) into a style sheet that writes a line for each finding:
  the pattern, the path of the node, and the message. Only what the schema of TEI uses: patterns, rules, let, assert,
  report, value-of, name.
-->
<xsl:stylesheet version="2.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:out="urn:out" exclude-result-prefixes="sch">

  <xsl:namespace-alias stylesheet-prefix="out" result-prefix="xsl"/>
  <xsl:output indent="no"/>
  <xsl:strip-space elements="sch:schema sch:pattern sch:rule"/>

  <xsl:template match="/sch:schema">
    <out:stylesheet version="2.0">
      <xsl:for-each select="sch:ns">
        <xsl:namespace name="{@prefix}" select="string(@uri)"/>
      </xsl:for-each>
      <out:output method="text"/>
      <xsl:apply-templates select="sch:let"/>
      <out:template match="/">
        <xsl:for-each select="sch:pattern">
          <out:apply-templates select="." mode="{generate-id()}"/>
        </xsl:for-each>
      </out:template>
      <xsl:apply-templates select="sch:pattern"/>
    </out:stylesheet>
  </xsl:template>

  <!-- The first rule of a pattern whose context is a node is the only one for that node. -->
  <xsl:template match="sch:pattern">
    <xsl:variable name="mode" select="generate-id()"/>
    <xsl:for-each select="sch:rule">
      <out:template match="{@context}" mode="{$mode}" priority="{1 + last() - position()}">
        <xsl:apply-templates select="../sch:let | sch:let | sch:assert | sch:report"/>
        <out:apply-templates select="@* | node()" mode="{$mode}"/>
      </out:template>
    </xsl:for-each>
    <out:template match="@* | text() | comment() | processing-instruction()" mode="{$mode}" priority="0"/>
    <out:template match="/ | *" mode="{$mode}" priority="0">
      <out:apply-templates select="@* | node()" mode="{$mode}"/>
    </out:template>
  </xsl:template>

  <xsl:template match="sch:let">
    <out:variable name="{@name}" select="{@value}"/>
  </xsl:template>

  <xsl:template match="sch:assert">
    <out:if test="not({@test})"><xsl:call-template name="finding"/></out:if>
  </xsl:template>

  <xsl:template match="sch:report">
    <out:if test="{@test}"><xsl:call-template name="finding"/></out:if>
  </xsl:template>

  <xsl:template name="finding">
    <out:variable name="message"><xsl:apply-templates mode="words"/></out:variable>
    <out:value-of select="concat('{ancestor::sch:pattern/@id} ', string-join(for $node in ancestor-or-self::* return concat(name($node), '[', count($node/preceding-sibling::*) + 1, ']'), '/'), ': ', normalize-space($message), '&#10;')"/>
  </xsl:template>

  <xsl:template match="text()" mode="words"><out:text><xsl:value-of select="."/></out:text></xsl:template>
  <xsl:template match="sch:value-of" mode="words"><out:value-of select="{@select}"/></xsl:template>
  <xsl:template match="sch:name" mode="words"><out:value-of select="name({(@path, '.')[1]})"/></xsl:template>
  <xsl:template match="*" mode="words"><xsl:apply-templates mode="words"/></xsl:template>
</xsl:stylesheet>
