import {spawnSync} from 'node:child_process'
import {expect, test} from 'vitest'
import {compilerFlags} from '../../src/cli/compiler.js'

test('the engine knows the settings of its compiler', () => {
  const flags = compilerFlags(process.versions.v8)
  const {status, stderr} = spawnSync(process.execPath, [...flags, '--eval', ''], {encoding: 'utf8'})
  expect({status, stderr}).toEqual({status: 0, stderr: ''})
})

test.each([
  ['11.3.244.8-node.33', '--interrupt-budget=1000000'],
  ['12.4.254.21-node.57', '--invocation-count-for-turbofan=12000'],
  ['13.6.233.17-node.63', '--invocation-count-for-turbofan=12000'],
])('V8 %s has its own', (version, flag) => {
  expect(compilerFlags(version)).toContain(flag)
})

test('an engine that is not known has none', () => {
  expect(compilerFlags('99.1.1')).toEqual([])
})
