import licence from '../../../../LICENSE.fonts'
import {garamond} from '../../../faces/garamond/family.js'
import type {FontFamily} from './family.js'

/** EB Garamond, of which the semibold serves for strong emphasis. */
export const garamondFamily: FontFamily = {
  name: 'EB Garamond',
  faces: [
    {data: garamond.regular},
    {data: garamond.italic, style: 'italic'},
    {data: garamond.semibold, weight: 700},
    {data: garamond.semiboldItalic, weight: 700, style: 'italic'},
  ],
  licence: {
    name: 'SIL Open Font License, Version 1.1',
    text: licence,
    copyright: licence.split('\n', 1)[0],
  },
}
