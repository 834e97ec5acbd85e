import t from 'tap'
import { readConfig } from '../src/config.ts'

t.test('the platform is sought where npm start puts it', async t => {
  t.same(readConfig({}), { platformUrl: 'http://127.0.0.1:8080', siteUrl: 'http://127.0.0.1:3000' })
  t.same(readConfig({ DREAM_PORT: '9000', DREAM_SITE_PORT: '9001' }), { platformUrl: 'http://127.0.0.1:9000', siteUrl: 'http://127.0.0.1:9001' })
  t.equal(readConfig({ DREAM_PLATFORM_URL: 'http://dream.example/', DREAM_PORT: '9000' }).platformUrl, 'http://dream.example')
})
