import { Dropdown } from '#components/ui/dropdown.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { StillBlock } from '#components/ui/still-block.tsx'
import { PlainLink } from '#components/ui/text-link.tsx'
import type { Choice, FormTarget, FrameActions, FrameText, NavItem, Person } from './frame-types.ts'
import { PostForm } from './post-form.tsx'

type Props = {
  nav: NavItem[]
  person: Person
  locales: Choice[]
  themes: Choice[]
  actions: FrameActions
  text: FrameText
}

/** Who I am, language, appearance, sign out; on a phone also what the bottom bar has no room for. */
export function PersonMenu({ nav, person, locales, themes, actions, text }: Props) {
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
        <StillBlock as="ul" className="border-rule border-b py-1 md:hidden">
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
        </StillBlock>
        <PlainLink
          href="/account"
          className="flex h-11 items-center border-rule border-b px-4 hover:bg-hover md:h-10"
        >
          {text.account}
        </PlainLink>
        <ChoiceForm label={text.language} target={actions.setLocale} choices={locales} />
        <ChoiceForm label={text.theme} target={actions.setTheme} choices={themes} />
        <PostForm target={actions.signOut}>
          <button type="submit" className="h-11 w-full px-4 text-left hover:bg-hover md:h-10">
            {text.signOut}
          </button>
        </PostForm>
      </div>
    </Dropdown>
  )
}

type ChoiceFormProps = { label: string; target: FormTarget; choices: Choice[] }

function ChoiceForm({ label, target, choices }: ChoiceFormProps) {
  return (
    <PostForm target={target} className="border-rule border-b px-4 py-2">
      <fieldset>
        <legend className="text-ink-3 text-sm">{label}</legend>
        <span className="-mx-2 flex">
          {choices.map(({ value, label: name, current }) => (
            <button
              key={value}
              type="submit"
              name="value"
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
