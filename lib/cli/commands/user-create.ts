import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { PASSWORD_MAX, PASSWORD_MIN } from '#lib/auth/passwords.ts'
import { StartupError } from '#lib/config/startup-error.ts'
import { OFFICE_CODES } from '#lib/domain/offices.ts'
import { TEXT_LIMITS, text, unitCode } from '#lib/domain/text.ts'
import { loginName } from '#lib/people/schema.ts'
import type { Command, CommandInput } from '../command.ts'
import { createUser } from '../create-user.ts'
import { findDistrict } from '../find-district.ts'
import { option } from '../option.ts'

const TEXT = { type: 'string' } as const

export const userCreateCommand: Command = {
  summary: 'makes a person with an account, also the first one of a new district',
  usage: '--login L --name NAME',
  details: [
    '--office OFFICE --unit CODE  appoints the person from today, for example',
    '                             --office system_admin --unit 500119',
    '--password-stdin             takes the password from standard input; otherwise one is',
    '                             made up and printed',
    '--district CODE              which district, when there are several',
    '--district-name NAME --number-prefix NC',
    '                             founds the district CODE with its federation as first unit',
    '',
    `Offices: ${OFFICE_CODES.join(', ')}.`,
  ].join('\n'),
  options: {
    login: TEXT,
    name: TEXT,
    office: TEXT,
    unit: TEXT,
    district: TEXT,
    'district-name': TEXT,
    'number-prefix': TEXT,
    'password-stdin': { type: 'boolean' },
  },
  run: async ({ values, print }) => {
    const user = {
      login: option(values, 'login', loginName),
      name: option(values, 'name', text({ max: TEXT_LIMITS.name })),
      appointment: appointmentOf(values),
      password: values['password-stdin'] ? passwordFromInput() : null,
    }
    const districtId = await findDistrict(values)
    const { password } = await createUser(districtId, user)
    print(`Created ${user.login}.`)
    if (password !== null) print(`Password: ${password}`)
  },
}

function appointmentOf(values: CommandInput['values']) {
  if (values.office === undefined && values.unit === undefined) return null
  return {
    office: option(values, 'office', z.enum(OFFICE_CODES)),
    unit: option(values, 'unit', unitCode),
  }
}

function passwordFromInput(): string {
  const password = readFileSync(0, 'utf8').replace(/\r?\n$/, '')
  if (password.length < PASSWORD_MIN || password.length > PASSWORD_MAX) {
    throw new StartupError(`A password has ${PASSWORD_MIN} to ${PASSWORD_MAX} characters.`)
  }
  return password
}
