import type {Drawing} from '../draw.js'
import {byteString, type Reference} from '../object.js'
import {colorProfile} from './color-profile.js'

/** Says what the colours of the file are (ISO 19005-1, 6.2.2): those of a screen. */
export function outputIntent(drawing: Drawing): Reference {
  const intent = drawing.reserve()
  const name = byteString('sRGB IEC61966-2.1')
  drawing.fill(intent, {
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: name,
    Info: name,
    DestOutputProfile: drawing.addStream({N: 3}, colorProfile()),
  })
  return intent
}
