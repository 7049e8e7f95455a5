import {defineConfig} from 'vitest/config'
import unit from '../vitest.config.js'

export default defineConfig({
  ...unit,
  test: {...unit.test, include: ['conformance/**/*.test.ts'], testTimeout: 600_000, hookTimeout: 120_000},
})
