import type { ShortcutGroup } from './shortcuts.ts'

/** The keys of the product as tables of two columns. */
export function ShortcutList({ groups }: { groups: readonly ShortcutGroup[] }) {
  return groups.map(({ title, shortcuts }) => (
    <section key={title} className="mb-6">
      <h2 className="mb-2 border-rule border-b pb-1 font-bold">{title}</h2>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2">
        {shortcuts.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt className="flex gap-2">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="min-w-7 rounded border border-rule-strong bg-wash px-1.5 text-center"
                >
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  ))
}
