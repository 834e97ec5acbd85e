import { runService } from './service.ts'

await runService('planner', ['Planner', 'Generator'])
