import {version} from '../core/version.js'
import {hashOfJson, type Json} from './json.js'

/** What all documents of a run have in common; plain JSON, so that it can be sent to threads and machines. */
export interface Plan {
  /** Absolute path of the folder of the sources. */
  root: string
  /** Absolute path of the folder of the outputs. */
  out: string
  /** For the processor. */
  recipe: Json
  /** Hash of the recipe. */
  options: string
  /** Version of offprint. */
  version: string
  /** Extensions of the outputs, without the dot. */
  extensions: readonly string[]
  /** Most bytes of a source. */
  maxBytes: number
  /** Name of the run, in names of temporary files. */
  run: string
}

/** What a caller says of a plan. */
export type PlanOptions = Omit<Plan, 'options' | 'version'>

/** Makes a plan; of what it is given, it takes only what can be sent. */
export function makePlan({root, out, recipe, extensions, maxBytes, run}: PlanOptions): Plan {
  return {root, out, recipe, options: hashOfJson(recipe), version, extensions, maxBytes, run}
}

/** Folder in the folder of outputs in which a run keeps its own files. */
export const stateFolder = '.offprint'
