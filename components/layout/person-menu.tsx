import { Dropdown } from '#components/ui/dropdown.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { PlainLink } from '#components/ui/text-link.tsx'
import type { Choice, FrameText, NavItem, Person } from './frame-types.ts'
import { PostForm, PREFERENCES } from './post-form.tsx'

type Props = {
  nav: NavItem[]
  person: Person
  locales: Choice[]
  themes: Choice[]
  text: FrameText
}

/** Who I am, language, appearance, sign out; on a phone also what the bottom bar has no room for. */
export function PersonMenu({ nav, person, locales, themes, text }: Props) {
  return (
    <Dropdown className="relative">
      <summary className="flex h-11 min-w-11 items-center justify-center gap-1.5 rounded px-2 hover:bg-hover md:h-9">
        <Icon name="person" />
        <span className="sr-only">{text.menu}</span>
        <span className="hidden max-w-40 truncate md:inline">{person.name}</span>
        <Icon name="down" className="hidden size-3.5 text-ink-3 md:block" />
      </summary>
      <div className="absolute right-0 z-30 mt-1 grid w-64 rounded border border-rule-strong bg-raised shadow-[0_4px_16px_rgba(0,0,0,0.14)]">
        <div className="border-rule border-b px-4 py-3">
          <p className="font-bold">{person.name}</p>
          <p className="text-ink-2 text-sm">{person.role}</p>
        </div>
        <ul className="border-rule border-b py-1 md:hidden">
          {nav
            .filter(({ onPhone }) => !onPhone)
            .map(({ href, label, icon }) => (
              <li key={href}>
                <PlainLink href={href} className="flex h-11 items-center gap-2.5 px-4">
                  <Icon name={icon} />
                  {label}
                </PlainLink>
              </li>
            ))}
        </ul>
        <PlainLink
          href="/account"
          className="flex h-11 items-center border-rule border-b px-4 hover:bg-hover md:h-10"
        >
          {text.account}
        </PlainLink>
        <ChoiceForm name="locale" label={text.language} choices={locales} />
        <ChoiceForm name="theme" label={text.theme} choices={themes} />
        <PostForm target="/sign-out">
          <button type="submit" className="h-11 w-full px-4 text-left hover:bg-hover md:h-10">
            {text.signOut}
          </button>
        </PostForm>
      </div>
    </Dropdown>
  )
}

type ChoiceFormProps = { name: 'locale' | 'theme'; label: string; choices: Choice[] }

function ChoiceForm({ name: preference, label, choices }: ChoiceFormProps) {
  return (
    <PostForm target={PREFERENCES} className="border-rule border-b px-4 py-2">
      <fieldset>
        <legend className="text-ink-3 text-sm">{label}</legend>
        <span className="-mx-2 flex">
          {choices.map(({ value, label: name, current }) => (
            <button
              key={value}
              type="submit"
              name={preference}
              value={value}
              aria-pressed={current}
              className={`min-h-11 rounded px-2 hover:bg-hover md:min-h-8 ${current ? 'font-bold text-ink underline decoration-2 underline-offset-4' : 'text-action'}`}
            >
              {name}
            </button>
          ))}
        </span>
      </fieldset>
    </PostForm>
  )
}
