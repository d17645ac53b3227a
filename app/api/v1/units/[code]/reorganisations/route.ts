import { reorganise } from '#lib/units/commands/reorganise.ts'
import { methods } from '#lib/web/answered.ts'
import { noQuery, showReorganisations, showReorganised } from '#lib/web/api/reorganisation-json.ts'
import { withParams } from '#lib/web/request-input.ts'
import { toReadRoute, toRoute } from '#lib/web/route.ts'

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: toReadRoute('manage_units', noQuery, (call, _, { code = '' }) =>
    showReorganisations(code, call),
  ),
  POST: toRoute(reorganise, {
    action: 'manage_units',
    status: 201,
    input: (body, { code }) => withParams(body, { code }),
    output: showReorganised,
    location: ({ code }) => `/api/v1/units/${encodeURIComponent(code)}/reorganisations`,
  }),
})
