import t from 'tap'
import { blueprintOf, fieldsOf } from '../../../../fixtures/plan.ts'

const wish = '# Requirements for GearRental\nA web application for renting equipment.\n\n## Data\n1. **Users** (`data/users.txt`):\n   ```\n   username,password,email\n   john,secret,john@example.com\n   ```\n2. **Equipment** (`data/equipment.txt`):\n   ```\n   equipment_id,name,description,rental_price\n   1,Treadmill,Heavy,15.00\n   ```\n3. **Rentals** (`data/rentals.txt`): `rental_id|username|equipment_id|start_date|status`'

t.test('files with a line of names describe what is kept', async t => {
  const blueprint = blueprintOf(wish)
  t.match(fieldsOf(blueprint, 'equipment'), /^name!: text, description: long-text, rental-price: money$/)
  t.match(fieldsOf(blueprint, 'rental'), /^username!: text, equipment: relation equipment, start-date!: date, status: choice/)
})

t.test('a file of users is no record', async t => {
  t.notOk(blueprintOf(wish).entities.some(entity => /^(?:user|file)$/.test(entity.id)))
})
