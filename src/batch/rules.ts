import {defineRule, type Rule} from '../core/rule.js'

/** A source that the system does not give. */
export const unreadableSource: Rule = defineRule({
  id: 'batch-unreadable-source',
  description: 'A document of a batch cannot be read. It is tried again at the next run.',
  severity: 'fatal',
})

/** A source that is too large. */
export const sourceTooLarge: Rule = defineRule({
  id: 'batch-source-too-large',
  description: 'A document of a batch has more bytes than may be read of one.',
  severity: 'fatal',
})

/** An output that the system does not take. */
export const unwritableProduct: Rule = defineRule({
  id: 'batch-unwritable-output',
  description: 'An output of a batch cannot be written to its place. It is tried again at the next run.',
  severity: 'fatal',
})

/** No room for outputs. */
export const fullDisk: Rule = defineRule({
  id: 'batch-full-disk',
  description: 'The disk is full or cannot be written to; the run ends here, and can be resumed.',
  severity: 'fatal',
})

/** A document that never ends. */
export const overTime: Rule = defineRule({
  id: 'batch-over-time',
  description: 'A document took longer than one may, and was ended.',
  severity: 'fatal',
})

/** A document that takes all memory. */
export const overMemory: Rule = defineRule({
  id: 'batch-over-memory',
  description: 'A document took more memory than one may, twice, and was ended.',
  severity: 'fatal',
})

/** A document that ends its thread. */
export const threadLost: Rule = defineRule({
  id: 'batch-thread-lost',
  description: 'The thread that converted a document ended, twice.',
  severity: 'fatal',
})

/** A document that ends whole programs. */
export const programLost: Rule = defineRule({
  id: 'batch-program-lost',
  description: 'The whole program ended while it converted a document alone, several times; the document is set aside.',
  severity: 'fatal',
})

/** A processor that throws. */
export const processorError: Rule = defineRule({
  id: 'batch-processor-error',
  description: 'The program that converts documents threw an error.',
  severity: 'fatal',
})

/** An output of an extension that was not announced. */
export const strangeExtension: Rule = defineRule({
  id: 'batch-strange-extension',
  description:
    'A processor made an output of an extension that the run does not announce, or made two of one extension.',
  severity: 'fatal',
})
