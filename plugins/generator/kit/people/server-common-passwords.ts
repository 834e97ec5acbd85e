/** The beginnings of what is guessed first, of ten characters and more or with a few digits behind; without signs. */
export const common: ReadonlySet<string> = new Set(`password passwort passw0rd motdepasse contrasena parola haslo senha letmein letmeinplease welcome welcometo welcomehome
qwerty qwertyuiop qwertyuio qwertzuiop qwertz azerty azertyuiop asdfghjkl asdfgh asdfasdf zxcvbnm zxcvbn qazwsx qazwsxedc 1qaz2wsx 1qaz2wsx3edc q1w2e3r4 q1w2e3r4t5 1q2w3e4r 1q2w3e4r5t qwerasdf
abc abcd abcdef abcdefg abcdefgh abcdefghij abcabc aaaaaaaaaa iloveyou iloveyousomuch ilovemyself loveyou lovelove princess sunshine monkey dragon football baseball basketball superman batman
spiderman starwars pokemon trustno trustnoone master administrator admin adminadmin administration root rootroot toor user username guest test testing testtest test1234 tester changeme changemenow
changeit default secret topsecret supersecret mysecret mypassword yourpassword thepassword passwordpassword newpassword oldpassword hello helloworld hellohello hallo hallohallo bonjour letmeinnow
whatever whateverwhatever shadow michael jennifer jordan charlie freedom computer internet google facebook instagram samsung microsoft windows summer winter spring autumn sommer herbst january
december november monday friday birthday happybirthday chocolate butterfly cheese family jesus jesuschrist blessed godisgood killer hunter ranger soccer hockey liverpool chelsea arsenal barcelona
realmadrid mustang ferrari mercedes corvette harley matrix access accessgranted login loginlogin enter opensesame correcthorsebatterystaple thisisapassword thisismypassword nopassword ihateyou fuckyou`.split(/\s+/))
