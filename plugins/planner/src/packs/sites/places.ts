import type { SiteKind } from '../sites.ts'

const week = { mon: 'closed', tue: '7:00–18:00', wed: '7:00–18:00', thu: '7:00–18:00', fri: '7:00–18:00', sat: '7:00–14:00', sun: '8:00–11:00' }
const office = { mon: '9:00–18:00', tue: '9:00–18:00', wed: '9:00–18:00', thu: '9:00–20:00', fri: '9:00–18:00', sat: '9:00–14:00', sun: 'closed' }
const address = '12 Market Street\nOld Town'

/** Sites of places that people go to. */
export const places: Record<string, SiteKind> = {
  bakery: {
    words: 'bakery|bakeries|baker|bakes?|bread|cakes?|patisserie|pastry shop|confectionery', name: 'The Corner Bakery', tagline: 'Bread and cakes, baked this morning', mood: 'warm', colours: { primary: '#b4531f', background: '#fdf6ec' },
    usual: ['hero', 'story', 'menu', 'testimonials', 'location', 'contact'],
    sections: ({ name, price }) => ({
      hero: { layout: 'cover', picture: 'bakery', eyebrow: 'Baked this morning', title: 'Bread that takes its time', lead: 'Flour, water, salt and a long night. What is on the shelf was in the oven a few hours ago.', action: { label: 'What we bake', to: '#menu' }, second: { label: 'Find us', to: '#location' } },
      story: { picture: 'landscape', title: 'Up before the birds', body: `${name} begins at three in the morning. We mix by hand, let the dough rest for a day, and bake on stone.\n\nWhat is left in the evening goes to the neighbours. Good bread is too much work to throw away.` },
      menu: { tone: 'soft', title: 'From the oven', lead: 'When it is gone, it is gone until tomorrow.', groups: [
        { name: 'Loaves', items: [{ name: 'Country sourdough', text: 'Wheat and rye, a day in the making', price: price(580) }, { name: 'Seeded rye', text: 'Keeps for a week', price: price(640) }, { name: 'Baguette', price: price(320) }] },
        { name: 'Sweet', items: [{ name: 'Butter croissant', text: 'Twenty-seven layers', price: price(260) }, { name: 'Cinnamon knot', price: price(290) }, { name: 'Plum tart', text: 'While there are plums', price: price(390) }] },
        { name: 'Cakes to order', items: [{ name: 'Birthday cake', text: 'Serves ten; tell us two days ahead', price: price(4200) }, { name: 'Tray of small pastries', price: price(2800) }] }], note: 'Tell us about allergies: we bake with nuts, sesame, milk and eggs.' },
      testimonials: { title: 'Said over the counter', items: [{ quote: 'My children ask for the crust now. That never happened before.', name: 'Marta Ellis', role: 'every Saturday' }, { quote: 'The rye is the reason we have not moved away.', name: 'Joon Park', role: 'from across the street' }] },
      hours: { title: 'When we are open', week, note: 'Closed on public holidays.' },
      location: { title: 'Come while it is warm', address: `${name}\n${address}`, directions: 'Two minutes from the square. Follow the smell.', week },
      gallery: { title: 'From the shelf', items: [{ title: 'Loaves at six', picture: 'bakery' }, { title: 'The long table', picture: 'table' }, { title: 'Summer tarts', picture: 'botanical' }] },
      contact: { title: 'Order for tomorrow', lead: 'Write before six in the evening and we put it aside for you.', button: 'Send the order', thanks: 'Thank you. We put it aside for you.' }
    })
  },
  restaurant: {
    words: 'restaurant|restaurants|bistro|trattoria|pizzeria|caf[eé]s?|coffee shop|tea ?room|bar|pub|food truck|diner|brewery|ice cream (?:shop|parlou?r)', name: 'The Long Table', tagline: 'Simple food, cooked well', mood: 'warm', colours: { primary: '#8a2f2b', background: '#fbf7f1' },
    usual: ['hero', 'story', 'menu', 'testimonials', 'location', 'contact'],
    sections: ({ name, price }) => ({
      hero: { layout: 'split', picture: 'table', eyebrow: 'Open for lunch and dinner', title: 'Come hungry, stay long', lead: 'A short menu that changes with the market, and a table that has time for you.', action: { label: 'See the menu', to: '#menu' }, second: { label: 'Book a table', to: '#contact' } },
      story: { picture: 'botanical', title: 'What grows here, and what is in season', body: `${name} cooks with what eight farms around us bring in the morning. When something is finished, we take it off the board.\n\nThe kitchen is open. Come and look.` },
      menu: { tone: 'soft', title: 'The menu', groups: [
        { name: 'To begin', items: [{ name: 'Soup of the day', text: 'With our own bread', price: price(750) }, { name: 'Beetroot, goat’s cheese, walnut', price: price(1050) }] },
        { name: 'Mains', items: [{ name: 'Mushroom risotto', text: 'Vegetarian', price: price(1650) }, { name: 'Fish of the day', text: 'With fennel and potatoes', price: price(2290) }, { name: 'Slow-braised beef', price: price(2450) }] },
        { name: 'To finish', items: [{ name: 'Lemon tart', price: price(790) }, { name: 'Cheese from the valley', price: price(980) }] }], note: 'Ask us about allergens.' },
      testimonials: { title: 'What guests say', items: [{ quote: 'We came for one glass and stayed for four courses.', name: 'Priya Raman' }, { quote: 'The kind of place you hope nobody else finds.', name: 'Luc Bernard' }] },
      hours: { title: 'Opening hours', week: { ...office, mon: 'closed', sun: '11:00–16:00' } },
      location: { title: 'Where we are', address: `${name}\n${address}`, directions: 'Tram 4 to the market. A terrace in summer.', week: { ...office, mon: 'closed', sun: '11:00–16:00' } },
      gallery: { title: 'A look inside', items: [{ title: 'The long table', picture: 'table' }, { title: 'Herbs from the yard', picture: 'botanical' }, { title: 'Evenings in the street', picture: 'city' }] },
      contact: { title: 'Book a table', lead: 'Tell us when and how many. For today, please call.', button: 'Ask for a table', thanks: 'Thank you. We answer within the day.' }
    })
  },
  salon: {
    words: 'salons?|hairdressers?|barber ?shops?|barbers?|nail studio|spa|beauty|cosmetics?|massage|tattoo (?:studio|shop)|yoga|pilates|gym|fitness studio|dance school|martial arts|dojo', name: 'Studio Sol', tagline: 'Take an hour for yourself', mood: 'calm', colours: { primary: '#9d4b6c', background: '#fbf6f7' },
    usual: ['hero', 'menu', 'team', 'testimonials', 'location', 'contact'],
    sections: ({ name, price }) => ({
      hero: { layout: 'split', picture: 'arcs', eyebrow: 'By appointment', title: 'An hour that is only yours', lead: 'Unhurried appointments, honest advice, and people who listen first.', action: { label: 'Ask for an appointment', to: '#contact' }, second: { label: 'Prices', to: '#menu' } },
      menu: { tone: 'soft', title: 'What we do', groups: [{ name: 'Single appointments', items: [{ name: 'First visit', text: 'With time to talk', price: price(4500) }, { name: 'Regular appointment', price: price(5500) }, { name: 'Long appointment', text: 'Ninety minutes', price: price(7800) }] }, { name: 'Together', items: [{ name: 'Class or group', text: 'Up to eight people', price: price(1800) }, { name: 'Ten visits', price: price(49000) }] }] },
      team: { title: 'Who you meet', items: [{ name: 'Sol Herrera', role: 'Founder', text: 'Fifteen years of practice, and still curious.' }, { name: 'Mina Okafor', role: 'Specialist', text: 'Gentle hands, exact eye.' }, { name: 'Jakob Lund', role: 'Front desk', text: 'Knows your name by the second visit.' }] },
      testimonials: { title: 'Afterwards', items: [{ quote: 'I left two centimetres taller.', name: 'Hanne Vik' }, { quote: 'The only appointment I never move.', name: 'Omar Aziz' }] },
      story: { picture: 'botanical', title: 'Calm, on purpose', body: `We keep ${name} small so that nobody waits and nobody hurries.\n\nNo loud music, no selling. Tea is ready when you come in.` },
      hours: { title: 'Opening hours', week: office },
      location: { title: 'How to find us', address: `${name}\n${address}`, directions: 'First floor, above the bookshop.', week: office },
      gallery: { title: 'The rooms', items: [{ title: 'Morning light', picture: 'arcs' }, { title: 'The green room', picture: 'botanical' }, { title: 'Waves', picture: 'waves' }] },
      contact: { title: 'Ask for an appointment', lead: 'Say what you would like and when it suits you.', button: 'Send', thanks: 'Thank you. We suggest a time within the day.' }
    })
  },
  trade: {
    words: 'plumb(?:er|ers|ing)|electricians?|carpenters?|joiners?|roof(?:er|ing)|painters?|builders?|construction|landscap(?:er|ers|ing)|gardeners?|gardening|cleaning (?:service|company|business)|cleaners?|mechanics?|car repair|garage|locksmith|moving company|handyman|dog walk(?:er|ing)|pet (?:sitter|care)', name: 'Hands & Sons', isNamedAfter: true, tagline: 'Done properly, the first time', mood: 'sharp', colours: { primary: '#1d4ed8', background: '#f6f8fb' },
    usual: ['hero', 'features', 'steps', 'menu', 'testimonials', 'faq', 'contact'],
    sections: ({ name, price }) => ({
      hero: { layout: 'split', picture: 'city', eyebrow: 'Near you, since 1998', title: 'Done properly, the first time', lead: `${name} comes when we say, costs what we said, and leaves the place tidy.`, action: { label: 'Ask for a quote', to: '#contact' }, second: { label: 'What we do', to: '#features' } },
      features: { title: 'What you can count on', layout: 'cards', items: [{ title: 'A time, not a day', text: 'You get an hour, and a message when we leave for you.', icon: 'clock' }, { title: 'A fixed price', text: 'Agreed before we begin. Surprises are ours to carry.', icon: 'receipt' }, { title: 'Five years on our work', text: 'If it gives way, we come back and mend it.', icon: 'award' }] },
      steps: { tone: 'soft', title: 'How it goes', items: [{ title: 'Tell us', text: 'A sentence and a photo are often enough.' }, { title: 'We look', text: 'Free of charge within twenty kilometres.' }, { title: 'You decide', text: 'One price in writing, good for thirty days.' }, { title: 'We do it', text: 'And take our rubbish with us.' }] },
      menu: { title: 'Prices', groups: [{ name: 'Often asked for', items: [{ name: 'First visit and advice', price: price(0) }, { name: 'Hour of work', price: price(6800) }, { name: 'Emergency, evenings and weekends', price: price(11000) }] }] },
      testimonials: { tone: 'soft', title: 'Neighbours say', items: [{ quote: 'Came at eight, gone at ten, works since.', name: 'Greta Holm' }, { quote: 'They told me what I did not need. I keep their number.', name: 'Tunde Bello' }] },
      faq: { title: 'Asked before', items: [{ question: 'Do you come at weekends?', answer: 'For emergencies, yes. The higher rate is said before we leave.' }, { question: 'Can I pay in parts?', answer: 'From a certain sum on, yes, in three parts and without interest.' }] },
      story: { picture: 'landscape', title: 'Three generations, one toolbox', body: `${name} began with a van and a ladder. Today we are nine, and the ladder is still in use.` },
      hours: { title: 'When you reach us', week: office },
      location: { title: 'Where we are', address: `${name}\n${address}`, week: office },
      gallery: { title: 'Finished work', items: [{ title: 'A roof in May', picture: 'city' }, { title: 'New garden', picture: 'botanical' }, { title: 'Bathroom tiles', picture: 'tiles' }] },
      contact: { title: 'Ask for a quote', lead: 'We answer on the same working day.', button: 'Send', thanks: 'Thank you. We call you back today.' }
    })
  },
  event: {
    words: 'wedding|conference|festival|meetup|hackathon|concert|summer school|workshop day|party|reunion|exhibition|fundrais(?:er|ing) event', name: 'The Gathering', isNamedAfter: true, tagline: 'One day, together', mood: 'playful', colours: { primary: '#6d28d9', background: '#faf8ff' },
    usual: ['hero', 'timeline', 'team', 'location', 'faq', 'contact'],
    sections: ({ name }) => ({
      hero: { layout: 'poster', picture: 'crowd', eyebrow: 'Save the date', title: name, lead: 'A day of good company. Everything you need to know is on this page.', action: { label: 'Say that you come', to: '#contact' }, second: { label: 'The day', to: '#timeline' } },
      timeline: { title: 'The day', items: [{ when: '10:00', title: 'Doors open', text: 'Coffee, name tags, old friends.' }, { when: '11:00', title: 'Welcome' }, { when: '12:30', title: 'Lunch together' }, { when: '14:00', title: 'The heart of the day' }, { when: '18:00', title: 'Dinner and music' }] },
      team: { tone: 'soft', title: 'Who you meet', items: [{ name: 'Noor Haddad', role: 'Host' }, { name: 'Elias Brandt', role: 'Speaker' }, { name: 'Ruth Adeyemi', role: 'Music' }] },
      location: { title: 'Where', address: `The Old Mill\n${address}`, directions: 'Ten minutes on foot from the station. There is room for cars and plenty for bicycles.' },
      faq: { title: 'Good to know', items: [{ question: 'May I bring somebody?', answer: 'Tell us in the form, so that there is a chair.' }, { question: 'What shall I wear?', answer: 'What you can dance in.' }] },
      gallery: { title: 'Last year', items: [{ title: 'The crowd', picture: 'crowd' }, { title: 'Lights', picture: 'arcs' }, { title: 'At the river', picture: 'waves' }] },
      story: { picture: 'arcs', title: 'Why we meet', body: 'Because the best conversations do not fit on a screen.' },
      contact: { title: 'Say that you come', lead: 'And tell us what you cannot eat.', button: 'I am coming', thanks: 'Lovely. See you there.' }
    })
  },
  charity: {
    words: 'charity|charities|non-?profit|ngo|shelter|foundation|community (?:garden|centre|center)|church|parish|sports club|football club|club|association|choir|scouts?', name: 'Open Hands', isNamedAfter: true, tagline: 'Neighbours who turn up', mood: 'warm', colours: { primary: '#0f766e', background: '#f5faf8' },
    usual: ['hero', 'stats', 'story', 'features', 'testimonials', 'contact'],
    sections: ({ name }) => ({
      hero: { layout: 'centered', picture: 'crowd', eyebrow: 'Everybody is welcome', title: 'Together we get there', lead: `${name} is made of people who turn up. Come by once, and stay if you like it.`, action: { label: 'Join us', to: '#contact' }, second: { label: 'What we do', to: '#features' } },
      stats: { tone: 'ink', title: 'Last year', items: [{ value: '214', label: 'members' }, { value: '52', label: 'meetings' }, { value: '9', label: 'projects finished' }] },
      story: { picture: 'landscape', title: 'How it began', body: `Three neighbours, one table, a thermos of tea. That was the first meeting of ${name}.\n\nThe table has grown. The tea is the same.` },
      features: { tone: 'soft', title: 'Ways to take part', layout: 'cards', items: [{ title: 'Come along', text: 'Every first Tuesday of the month at seven.', icon: 'calendar' }, { title: 'Lend a hand', text: 'An hour helps. So does a van.', icon: 'heart' }, { title: 'Give', text: 'Every sum arrives whole; we are all volunteers.', icon: 'money' }] },
      testimonials: { title: 'From us', items: [{ quote: 'I came for one evening, six years ago.', name: 'Ivana Petrov' }, { quote: 'I know my street now.', name: 'Samuel Cole' }] },
      team: { title: 'Who to ask', items: [{ name: 'Ivana Petrov', role: 'Chair' }, { name: 'Samuel Cole', role: 'Treasurer' }, { name: 'Aiko Mori', role: 'Events' }] },
      faq: { title: 'Asked before', items: [{ question: 'Does it cost anything?', answer: 'No. Members give what they can.' }] },
      location: { title: 'Where we meet', address: `Community hall\n${address}` },
      gallery: { title: 'Moments', items: [{ title: 'Summer evening', picture: 'crowd' }, { title: 'The garden', picture: 'botanical' }, { title: 'At the lake', picture: 'waves' }] },
      timeline: { title: 'This season', items: [{ when: 'March', title: 'Spring meeting' }, { when: 'June', title: 'Summer feast' }, { when: 'October', title: 'Harvest day' }] },
      contact: { title: 'Join us', lead: 'Leave a line, and somebody calls you.', button: 'Send', thanks: 'Thank you. Somebody calls you this week.' }
    })
  }
}
