import {
  licenceIds,
  type OpenData,
  type OpenDataView,
  openFigures,
} from '@phrom/shared/open-data.ts'
import * as v from 'valibot'

/** What the routes of open data answer, for the description of the API. */
const text = v.string()
const licence = v.picklist(licenceIds)
const month = v.pipe(text, v.regex(/^\d{4}-\d{2}$/))
const row = {
  team: v.pipe(text, v.description('Empty: of the whole office')),
  service: v.pipe(text, v.description('Empty: of the whole team')),
  figure: v.picklist(openFigures),
  value: v.number(),
}

export const answers = {
  view: v.object({
    ...{ isOn: v.boolean(), licence, revision: v.number(), address: text },
    changes: v.array(
      v.object({ isOn: v.boolean(), licence, at: v.pipe(text, v.isoTimestamp()), by: text }),
    ),
    months: v.array(
      v.object({ month, countedOn: v.pipe(text, v.isoDate()), rows: v.array(v.object(row)) }),
    ),
  }) satisfies v.GenericSchema<OpenDataView>,
  data: v.object({
    ...{ office: text, name: v.object({ th: text, en: text }) },
    licence: v.object({ id: licence, name: text, url: text }),
    months: v.array(month),
    rows: v.array(v.object({ month, ...row, unit: v.picklist(['count', 'minutes', 'percent']) })),
  }) satisfies v.GenericSchema<OpenData>,
}
