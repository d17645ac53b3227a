import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  // The product answers each request itself; a copy of a page in a shared cache would leak.
  generateEtags: false,
  // Our server does, after it has put in what stands still.
  compress: false,
  devIndicators: false,
  serverExternalPackages: [
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    'docx',
    'docxtemplater',
    'exceljs',
    'file-type',
    'libheif-js',
    'next-auth',
    'pg',
    'pino',
    'pizzip',
    'qrcode',
    'rate-limiter-flexible',
    'sharp',
    'zxing-wasm',
  ],
  turbopack: { root: import.meta.dirname },
  // npm test checks the types; a start on a user's machine need not do it again.
  typescript: { ignoreBuildErrors: true },
  // The screen on the wall comes anew by itself, without script; whoever reads it can stop that.
  headers: async () => [
    {
      source: '/dashboard/wall',
      missing: [{ type: 'query', key: 'still' }],
      headers: [{ key: 'Refresh', value: '5' }],
    },
  ],
  experimental: {
    // A page that the person may not open answers 403 and says who may.
    authInterrupts: true,
    // Forms with evidence: up to 20 MB of files and their fields, below the server's own 25 MB.
    serverActions: { bodySizeLimit: '22mb' },
  },
}

export default config
