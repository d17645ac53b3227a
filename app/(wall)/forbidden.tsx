export { default } from '../(staff)/forbidden.tsx'
