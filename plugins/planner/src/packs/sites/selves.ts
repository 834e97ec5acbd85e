import type { SiteKind } from '../sites.ts'

/** Sites of people and of what they make. */
export const selves: Record<string, SiteKind> = {
  photographer: {
    words: 'photograph(?:er|ers|y)|film ?maker|videographer|illustrators?|artists?|painter’s|architects?|interior design(?:er)?|graphic design(?:er)?|designers?|musicians?|bands?|writers?|sculptor|ceramics?|jewell?ery', name: 'Ines Falk', tagline: 'Pictures that stay', mood: 'sharp', colours: { primary: '#1f2937', background: '#f8f7f4' },
    usual: ['hero', 'gallery', 'story', 'testimonials', 'contact'],
    sections: ({ name }) => ({
      hero: { layout: 'poster', picture: 'arcs', eyebrow: 'Selected work', title: 'I look until it is simple', lead: `${name}. Based in the city, at work wherever it is worth the journey.`, action: { label: 'See the work', to: '#gallery' }, second: { label: 'Write to me', to: '#contact' } },
      gallery: { layout: 'works', title: 'Work', items: [{ title: 'Late harvest', text: 'Series, 2025', picture: 'landscape' }, { title: 'Quiet rooms', text: 'Commission, 2025', picture: 'arcs' }, { title: 'Harbour, seven in the morning', text: 'Series, 2024', picture: 'waves' }, { title: 'City of corners', text: 'Book, 2023', picture: 'city' }] },
      story: { picture: 'botanical', title: 'About', body: 'I trained as a carpenter, which is why I measure twice.\n\nI work alone or with two people I trust, and deliver when I said I would.' },
      testimonials: { tone: 'soft', title: 'People I worked with', items: [{ quote: 'Nobody else would have seen it that way.', name: 'Clara Winter', role: 'Tidal Museum' }, { quote: 'On time, on budget, and better than we asked for.', name: 'Dev Kapoor', role: 'Brickwork' }] },
      menu: { title: 'What it costs', groups: [{ name: 'To begin with', items: [{ name: 'First talk', text: 'Half an hour, without obligation' }, { name: 'Half a day' }, { name: 'A whole project', text: 'A fixed price after the first talk' }] }] },
      features: { title: 'What I do', layout: 'plain', items: [{ title: 'Commissions', text: 'From a single picture to a year’s campaign.' }, { title: 'Prints and editions', text: 'Signed, numbered, on paper that lasts.' }, { title: 'Workshops', text: 'Small groups, twice a year.' }] },
      timeline: { title: 'Stations', items: [{ when: '2025', title: 'Solo show, Tidal Museum' }, { when: '2023', title: 'First book' }, { when: '2019', title: 'Own studio' }] },
      logos: { title: 'For', names: ['Tidal Museum', 'Brickwork', 'Harvest Kitchen', 'Longhouse Theatre'] },
      contact: { title: 'Write to me', lead: 'Tell me what you have in mind. I answer within two days.', button: 'Send', thanks: 'Thank you. I answer within two days.' }
    })
  },
  developer: {
    words: 'developers?|programmers?|engineers?|freelancers?|personal|resume|cv|my work|my projects|student|researcher|scientist|data analyst', name: 'Robin Hale', tagline: 'Makes things that work', mood: 'calm', colours: { primary: '#2563eb', background: '#f8fafc' },
    usual: ['hero', 'features', 'gallery', 'timeline', 'contact'],
    sections: ({ name }) => ({
      hero: { layout: 'split', picture: 'screen', eyebrow: 'Hello, I am', title: name, lead: 'I build small, dependable things and explain them well. Currently open to new work.', action: { label: 'See my work', to: '#gallery' }, second: { label: 'Get in touch', to: '#contact' } },
      features: { title: 'What I am good at', layout: 'plain', items: [{ title: 'Making it work', text: 'From a sketch to something people use every day.' }, { title: 'Making it last', text: 'Tested, documented, easy to hand over.' }, { title: 'Making it clear', text: 'Plain words, in writing, before any work begins.' }] },
      gallery: { layout: 'works', title: 'Selected work', items: [{ title: 'Tide tables', text: 'A map that works without a signal', picture: 'waves' }, { title: 'Ledger', text: 'Books for clubs and small shops', picture: 'pages' }, { title: 'Street trees', text: 'Open data, made walkable', picture: 'botanical' }] },
      timeline: { tone: 'soft', title: 'So far', items: [{ when: '2024', title: 'Independent', text: 'Small teams, clear goals.' }, { when: '2020', title: 'Lead at a public library', text: 'Rebuilt its catalogue.' }, { when: '2016', title: 'Degree' }] },
      story: { picture: 'landscape', title: 'About me', body: 'I like problems that have people in them.\n\nAway from the desk I repair bicycles and bake badly.' },
      testimonials: { title: 'Kind words', items: [{ quote: 'The handover was so clear that we never had to call.', name: 'Ingrid Solberg' }] },
      menu: { title: 'Ways to work together', groups: [{ name: 'Offers', items: [{ name: 'A day of advice' }, { name: 'A fixed project' }, { name: 'Care and upkeep' }] }] },
      contact: { title: 'Get in touch', lead: 'Two sentences are enough.', button: 'Send', thanks: 'Thank you. I answer soon.' }
    })
  },
  product: {
    words: 'saas|start-?up|software|mobile app|app launch|product|platform|ai tool|tool|service|coming soon|launch|subscription box|gadget|course|e-?book|podcast', name: 'Brightly', tagline: 'The simple way to get it done', mood: 'sharp', colours: { primary: '#4f46e5', background: '#fafaff' },
    usual: ['hero', 'logos', 'features', 'steps', 'pricing', 'testimonials', 'faq', 'newsletter'],
    sections: ({ name, price }) => ({
      hero: { layout: 'centered', picture: 'screen', eyebrow: 'New', title: 'Less to do. More done.', lead: `${name} takes care of the dull part, so that you can get back to the work you like.`, action: { label: 'See the prices', to: '#pricing' }, second: { label: 'How it works', to: '#steps' } },
      logos: { title: 'In daily use at', names: ['Northside', 'Harbour Vets', 'Brickwork', 'Old Mill', 'Petal & Stem'] },
      features: { title: 'Everything in its place', layout: 'cards', items: [{ title: 'Ready in minutes', text: 'No training, no manual. Open it and begin.', icon: 'clock' }, { title: 'Yours alone', text: 'Your data stay with you, and leave with you.', icon: 'key' }, { title: 'Works together', text: 'Invite whom you like. Everybody sees the same.', icon: 'people' }, { title: 'Calm by design', text: 'It tells you what matters and is silent otherwise.', icon: 'bell' }] },
      steps: { tone: 'soft', title: 'How it works', items: [{ title: 'Sign up', text: 'A name and an e-mail address.' }, { title: 'Bring what you have', text: 'A list is enough to begin with.' }, { title: 'Let it work', text: 'See the first results the same day.' }] },
      pricing: { title: 'A price for every size', saving: 'Two months free', tiers: [{ name: 'Free', text: 'To try it out', price: price(0), per: 'a month', features: ['One person', 'Three projects'] }, { name: 'Team', text: 'For people who work together', price: price(1200), yearly: price(12000), per: 'a month', features: ['Ten people', 'As many projects as you like', 'Help within a day'], best: true }, { name: 'Company', text: 'When it has to be certain', price: price(4900), yearly: price(49000), per: 'a month', features: ['Everybody', 'Own address', 'Help within an hour'] }] },
      testimonials: { tone: 'soft', title: 'From people who use it', items: [{ quote: 'It gave us our Fridays back.', name: 'Hannah Osei', role: 'Northside' }, { quote: 'The first tool that nobody complained about.', name: 'Owen Pryce', role: 'Harbour Vets' }] },
      faq: { title: 'Questions', items: [{ question: 'Can I leave at any time?', answer: 'Yes. You take everything with you, in a form that you can read.' }, { question: 'Is there a contract?', answer: 'No. You pay by the month, or by the year if you like.' }, { question: 'Where are my data?', answer: 'Where you decide.' }] },
      stats: { tone: 'ink', title: 'In numbers', items: [{ value: '1,200', label: 'teams' }, { value: '4.8', label: 'of five stars' }, { value: '3 min', label: 'to begin' }] },
      team: { title: 'Who makes it', items: [{ name: 'Hana Kim', role: 'Founder' }, { name: 'Luis Prieto', role: 'Engineering' }, { name: 'Ada Nwosu', role: 'Support' }] },
      story: { picture: 'arcs', title: 'Why we make it', body: `We needed ${name} ourselves, and nobody had built it simply enough.` },
      gallery: { title: 'A look inside', items: [{ title: 'The overview', picture: 'screen' }, { title: 'On the phone', picture: 'tiles' }, { title: 'Reports', picture: 'pages' }] },
      newsletter: { tone: 'bold', title: 'Be there from the start', lead: 'Leave your address, and we write when there is something to see.', button: 'Keep me posted', thanks: 'Thank you. You hear from us.' },
      contact: { title: 'Talk to us', button: 'Send', thanks: 'Thank you. We answer within a day.' }
    })
  },
  consultancy: {
    words: 'agency|consult(?:ant|ants|ing|ancy)|law (?:firm|office)|lawyers?|accountants?|accounting firm|tax adviser|coach(?:es|ing)?|therapists?|therapy|dentists?|dental|clinic|doctors?|practice|physio(?:therapist|therapy)?|tutors?|tutoring|language school|school|kindergarten|real estate|estate agent|travel agency|hotel|guest ?house|b&b|business|company|shop|store|boutique|florist|flower shop|bookshop|bookstore', name: 'Hartley & Co', isNamedAfter: true, tagline: 'People you can ask', mood: 'calm', colours: { primary: '#14532d', background: '#f8faf7' },
    usual: ['hero', 'features', 'story', 'team', 'testimonials', 'faq', 'contact'],
    sections: ({ name, price }) => ({
      hero: { layout: 'split', picture: 'city', eyebrow: 'Welcome', title: 'You are in good hands', lead: `${name} takes time for people first and for paper second.`, action: { label: 'Write to us', to: '#contact' }, second: { label: 'What we do', to: '#features' } },
      features: { title: 'What we do for you', layout: 'cards', items: [{ title: 'Listen', text: 'The first talk is free and has no clock in it.', icon: 'message' }, { title: 'Say what it takes', text: 'In plain words, with a price, in writing.', icon: 'clipboard' }, { title: 'Stay', text: 'The same person, from the first call to the last.', icon: 'heart' }] },
      story: { tone: 'soft', picture: 'landscape', title: 'Who we are', body: `${name} has been here for twenty years. Most people who come were sent by somebody who came before them.\n\nWe think that says enough.` },
      team: { title: 'The people', items: [{ name: 'Eleanor Hartley', role: 'Founder', text: 'Asks the question that nobody asked.' }, { name: 'David Mensah', role: 'Partner', text: 'Reads the small print for pleasure.' }, { name: 'Sofie Lang', role: 'Office', text: 'Finds a time when there is none.' }] },
      menu: { title: 'Prices', groups: [{ name: 'To begin with', items: [{ name: 'First talk', price: price(0) }, { name: 'Hour', price: price(9500) }, { name: 'Whole day', price: price(68000) }] }] },
      testimonials: { title: 'What people say', items: [{ quote: 'I understood everything. That was new.', name: 'Paul Okoro' }, { quote: 'They called back. Every time.', name: 'Lena Fuchs' }] },
      faq: { tone: 'soft', title: 'Asked before', items: [{ question: 'How soon can I come?', answer: 'Usually within a week, in an emergency on the same day.' }, { question: 'What shall I bring?', answer: 'Only yourself, and any letters you have not opened.' }] },
      steps: { title: 'How it goes', items: [{ title: 'Write', text: 'A line is enough.' }, { title: 'Talk', text: 'Free, and without obligation.' }, { title: 'Decide', text: 'In your own time.' }] },
      hours: { title: 'Opening hours', week: { mon: '9:00–17:00', tue: '9:00–17:00', wed: '9:00–17:00', thu: '9:00–19:00', fri: '9:00–15:00', sat: 'closed', sun: 'closed' } },
      location: { title: 'Where we are', address: `${name}\n12 Market Street\nOld Town`, directions: 'Third floor; the lift is to the left.' },
      gallery: { title: 'A look around', items: [{ title: 'The front room', picture: 'arcs' }, { title: 'The street', picture: 'city' }, { title: 'The yard', picture: 'botanical' }] },
      stats: { tone: 'ink', title: 'In numbers', items: [{ value: '20', label: 'years' }, { value: '1,400', label: 'people helped' }, { value: '1', label: 'address' }] },
      contact: { title: 'Write to us', lead: 'We answer on the same working day.', button: 'Send', thanks: 'Thank you. We answer today.' }
    })
  }
}
