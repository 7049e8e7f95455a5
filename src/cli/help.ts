import {repositoryNames} from '../check/repositories/repositories.js'
import type {DocumentCommand} from './args.js'
import {profileNames} from './deposit-args.js'
import {recordNames} from './records.js'
import {readerNames, settingForms, writerNames} from './formats.js'

const reading = `
Reading:
  --from NAME       ${['auto', ...readerNames].join(', ')}
                    (default: auto, by content and extension)
  --encoding LABEL  encoding of the input, such as windows-1252 (default: decided from the bytes)
  --meta FILE.yaml  metadata that you know better: title, creators, publication, language …
  --max-size MB     most megabytes to read of an input (default: 32)
`

const convert = `Usage: offprint convert <input…> --to FORMATS [options]

Converts documents. An input is a file, or - for standard input. Outputs are named after author and
title, or after the input where these are not known, and replace files of the same name.

Writing:
  --to FORMATS      ${writerNames.join(', ')}, separated by commas
  --out DIR         folder for the outputs, or - for standard output
                    (default: the current folder; standard output if the input is -)
  --name NAME       name of the outputs without extension, for one input
  --set W.O=VALUE   an option of a writer, such as pdf.pageSize=A4; may be repeated
  --log FILE.json   write all messages to a file
  --frail           exit with 1 if there are warnings too
  --publication FILE.yaml
                    how TEI is published: publisher, place, date, identifiers, licence
  --font FILE       a font for EPUB and PDF: TrueType, OpenType or WOFF 1, or garamond; may be
                    repeated, for italics, strong words, and letters that the first family lacks
  --font-licence FILE
                    licence of the fonts, for books (default: what the fonts say of it)
  --record NAMES    ${recordNames.join(', ')}: records that ride along in EPUB and PDF
  --audit           account for every word of the input in each output; exit with 1 if one is lost
${reading}
Options of writers, for --set:
${settingForms.map(form => `  ${form}\n`).join('')}
Examples:
  offprint convert review.txt --to epub,pdf --out books
  offprint convert articles/*.htm --to tei --meta issue.yaml --log log.json --out tei
  offprint convert - --to markdown < review.txt > review.md
  offprint convert review.txt --to pdf --set pdf.pageSize=A4
  offprint convert review.txt --to epub --font Serif.ttf --font Serif-Italic.ttf --record tei

SOURCE_DATE_EPOCH, in seconds since 1970, dates EPUB, PDF and the conversion to TEI.
Exit codes: 0 all was written, 1 a document failed, 2 wrong usage.
`

const batch = `Usage: offprint batch <folder | glob | @list | files…> --to FORMATS --out DIR [options]

Converts as many documents as there are, on all cores, and keeps a manifest of what became of each.
What did not change since the last run is passed over. Folders are mirrored, and outputs named after
inputs. A run may be killed at any moment; the next one goes on where it was.

Documents:
  a folder          all in it and below it that a reader knows by their extension
  'a/**/*.htm'      those that a glob matches: * ? ** [a-z] {htm,html}
  @list.txt         those of a list, one path a line; @- is standard input
  --root DIR        folder from which the paths of a list and of files are mirrored
                    (default: the current folder)
  --shard I/N       one of N parts, such as 3/16: for several machines, or jobs of a cluster

Writing:
  --to, --set, --publication, --font, --font-licence, --record, --audit, --frail: as for convert
  --out DIR         folder for the outputs; the manifest is in DIR/.offprint
  --summary FILE    write a summary in JSON
  --report FILE     write a page of HTML: times, failures by rule, messages

Running:
  --jobs N          threads (default: as many as there are cores)
  --timeout S       seconds that a document may take (default: 120)
  --memory MB       megabytes of memory that a document may take (default: 1000)
  --resume          go on with the last run, and say if its options were others; the documents and
                    formats need not be named again
  --backend URL     redis://host:6379: machines that run \`offprint worker\` and share the file
                    system convert, and not this one
  --chunk N         documents that a machine takes at once (default: 100)
  --retry-failed    try again what failed, though nothing changed
  --verify          read outputs to see whether they are still what was written
${reading}
Examples:
  offprint batch articles --to epub,tei --out books
  offprint batch 'archive/**/*.htm' --to markdown --out md --report report.html
  offprint batch --resume --out books

Exit codes: 0 all is done, 1 a document failed, 2 wrong usage, 130 and 143 interrupted: what was at
work was ended in good order.
`

const worker = `Usage: offprint worker --backend URL [options]

Converts what \`offprint batch --backend\` has put in a queue, on all cores of this machine, until it is
told to end by SIGTERM or SIGINT; then what is at work is done. The folders of the documents and of
the outputs must have the same paths here. Needs the packages bullmq and ioredis. Give the address of
a queue only to whom you trust with these files: what stands in it is read and written.

Options:
  --backend URL     redis://user:password@host:6379, or rediss://…
  --jobs N          threads (default: as many as there are cores)
  --timeout S       seconds that a document may take (default: 120)
  --memory MB       megabytes of memory that a document may take (default: 1000)
  --lock S          seconds of silence after which a worker counts as dead (default: 60)

Exit codes: 0 ended as told, 2 wrong usage.
`

const status = `Usage: offprint status --backend URL [--json]

Says how many chunks of documents wait in a queue, are at work and are done, and how many workers
there are.

Exit codes: 0 all was shown, 2 wrong usage.
`

const bind = `Usage: offprint bind <input…> --to FORMATS [options]

Binds documents to one: a whole issue, an anthology. Each article keeps its own metadata; what all
agree in, such as periodical and number, is said of the whole. The output is named after its title.

Binding:
  --order ORDER     given, or pages: by the first printed page of each (default: given)
  --meta FILE.yaml  metadata of the whole: title, creators, publication, language …

Writing:
  --to FORMATS      ${writerNames.join(', ')}, separated by commas
  --out DIR         folder for the outputs, or - for standard output (default: the current folder)
  --name NAME       name of the outputs without extension
  --set W.O=VALUE   an option of a writer, such as pdf.pageSize=A4; may be repeated
  --publication FILE.yaml
                    how TEI is published: publisher, place, date, identifiers, licence
  --font FILE       a font for EPUB and PDF: TrueType, OpenType or WOFF 1, or garamond; may be
                    repeated, for italics, strong words, and letters that the first family lacks
  --font-licence FILE
                    licence of the fonts, for books (default: what the fonts say of it)
  --record NAMES    ${recordNames.join(', ')}: records that ride along in EPUB and PDF
  --log FILE.json   write all messages to a file
  --frail           exit with 1 if there are warnings too

Reading:
  --from, --encoding, --max-size: as for convert

Examples:
  offprint bind spring-1931/*.htm --order pages --to epub
  offprint bind a.txt b.txt --to epub,pdf --meta anthology.yaml --name anthology

Exit codes: 0 all was written, 1 a document failed, and nothing was written, 2 wrong usage.
`

const inspect = `Usage: offprint inspect <input> [options]

Shows what is in a document: outline, metadata and how each field is known, notes, page markers,
furniture, messages. The input is a file, or - for standard input.

Showing:
  --json            print JSON for programs
${reading}
Examples:
  offprint inspect review.txt
  offprint inspect review.htm --json | jq .metadata.title

Exit codes: 0 all was shown, 1 the document failed, 2 wrong usage.
`

const audit = `Usage: offprint audit <source> <output…> [options]

Accounts for every word of a source in its outputs: kept, moved, joined, dropped or added, and by
which rule. The source is a file, or - for standard input; outputs are EPUB, PDF, TEI, Markdown,
HTML or JSON, by their extensions. PDF needs the package pdfjs-dist.

Showing:
  --json            print JSON for programs, with every difference and its place on both sides
  --report FILE     write a page of HTML with every difference in its context
${reading}
Examples:
  offprint audit review.htm books/review.epub books/review.tei.xml
  offprint audit review.txt review.md --report ledger.html

Exit codes: 0 every word is accounted for, 1 one is not or a file failed, 2 wrong usage.
`

const check = `Usage: offprint check <file.tei.xml…> [options]

Checks TEI as a repository would at its door: well-formed, valid, identifiers unique, pointers that
lead somewhere, dates in the calendar, text in NFC; and what a repository would miss, each with the
option that supplies it. An input is a file, or - for standard input.

Checking:
  --for NAMES       repositories: ${repositoryNames.join(', ')}, separated by commas
  --schema FILE     RELAX NG in XML; offprint: our own schema; none (default: our own for what
                    offprint wrote in TEI in full). Schemas need the package libxml2-wasm
  --json            print JSON for programs
  --max-size MB     most megabytes to read of an input (default: 32)

Examples:
  offprint check review.tei.xml --for clarin,zenodo
  offprint check *.tei.xml --schema tei_all.rng --json

Exit codes: 0 all passed, 1 one did not, 2 wrong usage.
`

const deposit = `Usage: offprint deposit <input…> --out DIR [options]

Bundles documents for a repository, each in a zip of its own: one folder with TEI, its schema, the
transcription that was read, records in CSL-JSON and Dublin Core, a README that says what is
missing, and checksums. Names are ASCII without spaces: periodical, year, number and author.

Bundling:
  --out DIR         folder for the zips, or - for standard output (default: the current folder)
  --name NAME       name of the zip and of its folder, for one input
  --publication FILE.yaml
                    how the TEI is published: publisher, place, date, identifiers, licence
  --for NAMES       repositories whose wishes the README lists:
                    ${repositoryNames.join(', ')}
                    (default: those that take any TEI)
  --profile NAME    ${profileNames.join(', ')} (default: tei-all)
  --schema NAME     the schema that the TEI names, as tei.schema of convert
  --frail           exit with 1 if anything is missing or degraded
${reading}
Examples:
  offprint deposit review.htm --publication publication.yaml --for clarin --out deposits
  offprint deposit articles/*.htm --meta issue.yaml --out deposits

Exit codes: 0 all was written, 1 a document failed, 2 wrong usage.
`

const offprint = `Usage: offprint <command> [options]

Turns transcriptions of archival articles into EPUB, PDF, TEI-XML, Markdown, HTML and JSON.

Commands:
  convert <input…> --to FORMATS   convert documents
  batch <folder> --to FORMATS     convert as many documents as there are
  worker --backend URL            convert what a batch has put in a queue
  status --backend URL            say what goes on in the queue
  bind <input…> --to FORMATS      bind documents to a whole issue or an anthology
  inspect <input>                 show what is in a document
  audit <source> <output…>        account for every word of a source in its outputs
  check <file.tei.xml…>           check TEI as a repository would at its door
  deposit <input…>                bundle documents for a repository

Options:
  -h, --help      help; also after a command
  -v, --version   version

Examples:
  offprint convert review.txt --to epub,pdf,tei,markdown --out books
  offprint inspect review.txt
`

/** Help for the program and for its commands. */
export const help: Readonly<Record<'offprint' | DocumentCommand['name'], string>> = {
  offprint,
  convert,
  batch,
  worker,
  status,
  bind,
  inspect,
  audit,
  check,
  deposit,
}
