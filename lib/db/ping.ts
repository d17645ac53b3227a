import { prisma } from './client.ts'

/** True when the database answers a question within so many milliseconds. */
export async function ping(patience = 3000): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((done) => {
    timer = setTimeout(() => done(false), patience)
  })
  const asked = prisma.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  )
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}
