export { keeps } from '../../checks/kept-checks.ts'
