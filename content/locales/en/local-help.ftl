### Local help, for parents and for the desk.

local-help-button = 🧭 Local help
place-heading = <b>Help near you</b>
    What are you looking for?
place-no-area = Tell me your area first. Then I can show what helps near you.
place-category = { $category } ({ $count })
place-only-in = Only places where they speak { $language }.
place-open-today = Open today
place-language = Language
place-which-language = In which language would you like to be helped?
place-any-language = Any language
place-more = More …
place-next = Next ▸ { $page } of { $of }
place-all = All local help
place-see = See it
place-familyhub = Family hub
place-stayandplay = Stay and play
place-foodbank = Food bank
place-babybank = Baby bank
place-warmspace = Warm space
place-breastfeeding = Breastfeeding drop-in
place-advice = Advice
place-pharmacy = Pharmacy
place-list-heading = <b>{ $name }</b>
place-near = <b>In your area</b>
place-away = <b>In areas near by</b>
place-item = • { $name }: { $today }
place-none = I don't know of any here yet.
place-none-today = I don't know of any that is open today.
place-other-ways =
    Your health visitor, midwife or GP surgery can tell you what there is. So can your council.
    Worried about your child's health? Phone 111 at any hour. In danger: 999.
place-gone = That place is not in the list any more. Here is where we are:
place-title = <b>{ $name }</b> · { $category }
place-where = 📍 { $where }
place-in-area = This is in { $area }, not in your own area.
place-today-unknown = times not known
place-today-closed = closed today
place-today-later = open today { $spans }
place-today-over = was open today { $spans }
place-hours-line = { $days } { $spans }
place-bank-holidays = <i>Times may differ on bank holidays.</i>
place-phone = ☎ { $phone }
place-web = 🌐 { $web }
place-languages = They speak { $languages }.
place-cost = Cost: { $cost }
place-checked = Checked on { $on } · source: { $source }
place-source = Not checked by us yet · source: { $source }
place-ring-first = <b>We haven't checked this lately: ring first.</b>
place-ask-first = <b>We haven't checked this lately: ask before you go.</b>
place-lines =
    { $first }
    { $rest }
place-and = { $first } and { $last }
place-comma = { $first }, { $rest }
place-to = { $first } to { $last }
place-day-0 = Mon
place-day-1 = Tue
place-day-2 = Wed
place-day-3 = Thu
place-day-4 = Fri
place-day-5 = Sat
place-day-6 = Sun
place-map = 📍 Map
place-copy = Copy the number
place-open-web = Open the page
place-is-it-right = Is this still right?
place-right-ask = What you know about <b>{ $name }</b> helps the next family. Is it still right?
place-said-right = Yes
place-said-closed = It has closed
place-said-moved = It has moved
place-said-phone = The phone is wrong
place-said-times = The times are wrong
place-said-other = Something else
place-thanks-right = Thank you. Good to know.
place-thanks-doubt = Thank you. The team will look into it. Shall I tell you what they find?
place-tell-me = Yes, tell me
place-will-tell = I'll tell you when they have looked.
place-told-kept = You told us something about <b>{ $name }</b>. We checked: it is right as it stands. Thank you for looking out for others.
place-told-changed = You told us something about <b>{ $name }</b>. We checked and have put it right. Thank you.
place-told-down = You told us something about <b>{ $name }</b>. We checked and have taken it off the list. Thank you.
placedoubt-name = your note about a place
placedoubt-words = What is not right any more? The team will read it.

tongue-ar = Arabic
tongue-bg = Bulgarian
tongue-bn = Bengali
tongue-el = Greek
tongue-es = Spanish
tongue-fa = Persian
tongue-fr = French
tongue-it = Italian
tongue-ku = Kurdish
tongue-lt = Lithuanian
tongue-pl = Polish
tongue-pt = Portuguese
tongue-ro = Romanian
tongue-so = Somali
tongue-sq = Albanian
tongue-uk = Ukrainian
tongue-ur = Urdu
tongue-yi = Yiddish

place-desk-heading = <b>Local help</b>
place-desk-none = There are no places yet. Add one, or import a table.
place-count = { $category }: { $count }
place-desk-doubts = Doubts ({ $count })
place-desk-due = Check again ({ $count })
place-desk-all = All places
place-desk-which = Which place?
place-desk-add = Add a place
place-desk-import = Import a table
place-desk-export = Get the table
place-doubt-of = Doubt { $at } of { $of }
place-doubt = <b>{ $who }</b> says: { $what }
place-doubt-words =
    <b>{ $who }</b> says:
    <blockquote>{ $words }</blockquote>
place-somebody = Somebody who has left
place-no-doubts = Nobody doubts anything. All is settled.
place-keep = Keep as it is
place-change = Change
place-take-down = Take down
place-take-down-sure = Shall <b>{ $name }</b> be taken off the list? Parents will not see it any more.
place-take-down-yes = Yes, take it down
place-taken-down = { $name } is off the list.
place-settled-already = Somebody has settled this already. Here is where we are:
place-kept = Kept, as checked today.
place-due-letter =
    { $count ->
        [one] 🧭 One place of local help in { $area } has not been checked for a while. There is no hurry.
       *[other] 🧭 { $count } places of local help in { $area } have not been checked for a while. There is no hurry.
    }
place-due-of =
    { $count ->
        [one] One place is to be checked again:
       *[other] { $count } places are to be checked again. The longest overdue:
    }
place-none-due = Every place was checked in the last six months.
place-still-right = Still right
place-checked-already = This one was checked today already. Here is where we are:
place-change-what = What shall be changed about <b>{ $name }</b>?
place-field-hours = Times
place-field-phone = Phone
place-field-address = Address
place-field-postcode = Postcode
place-field-title = Name
place-field-about = What it is
place-field-web = Web page
place-field-languages = Languages
place-field-cost = Cost
place-field-sourcename = Source
place-field-source = Source's page
place-says-now = It says now: <b>{ $words }</b>
place-says-nothing = It says nothing now.
place-changed = It is changed, and counts as checked today.
place-nowhere = A place needs an address, a phone number or a web page. Here is where we are:
place-preview = <b>This is exactly what parents see:</b>
place-added = It is on the list.

newplace-name = your new place
placechange-name = your change of a place
newplace-area = Which area is it in?
newplace-category = What kind of help is it?
newplace-other = What kind of help is it?
newplace-title = What is it called?
newplace-about = What is it, and who is it for? One or two short sentences.
newplace-address = What is the address? The street and number, without the postcode.
newplace-postcode = What is the postcode?
newplace-phone = What is the phone number?
newplace-web = What is the web page? The full address, https://…
newplace-languages = Which languages do they speak there? For example: English, Turkish.
newplace-hours = When is it open? Write it like <b>Mon 10:00-12:00; Thu 13:00-15:30</b>.
newplace-cost = What does it cost? For example: Free.
newplace-sourcename = Who says so? For example: Enfield Council, or their own leaflet.
newplace-source = On which web page does it stand? The full address, https://… Skip this if it is from a leaflet or a call.
newplace-sure = Shall I put it on the list?
newplace-sure-keep = Put it on the list

placefile-name = your table
placefile-area = Which area is the table for?
placefile-file =
    Send me the table as a CSV file. It replaces the area's whole list: what is not in it is taken off.

    Nothing changes before you have seen what would change.
placefile-file-invalid = Please send the table as a file: the paper clip, then File.
placeimport-name = your import
placeimport-sure = Shall I import it?
placeimport-sure-import = Import
place-reading = I'm reading the file. One moment.
place-import-nothing = Everything is in the list already, just so. Nothing was changed.
place-import-counts = <b>{ $area }</b>: { $new } new, { $changed } changed, { $gone } gone
place-import-gone = Not in the table, so off the list: { $names }
place-import-back = Was taken down before, and would be back: { $names }
place-import-again = Somebody changed the list in the meantime. This is how it would be now:
place-imported = It's imported.
place-import-left = Nothing was changed.
place-another-file = Send another file
place-template = Get the template
place-template-is = Fill this in with any spreadsheet, one place in each row. Save it as CSV, best as “CSV UTF-8”.
place-export-is = The list as it stands. Change it with any spreadsheet, and import it again.
place-export-which = The table of which area?
place-export-of = { $area }
place-file-problems = Nothing was imported. This needs mending first:
place-problem = Row { $row }, <b>{ $column }</b>: { $cure }
place-problem-value = Row { $row }, <b>{ $column }</b>, “{ $value }”: { $cure }
place-problems-more = And { $count } more.
place-file-lost = I couldn't fetch the file from Telegram. Please send it once more.
place-file-large = That file is too large for a list of places. A list has at most 1,000 rows.
place-file-empty = There are no places in that file. The template shows how it is filled in.
place-file-binary = That file is not a table I can read. Please save it as CSV UTF-8 and send it again.
place-file-broken = I lost my way in that file: a quotation mark is probably missing. Please save it as CSV UTF-8 and send it again.
place-file-columns = That table has other columns than I know. These are missing: { $value }. The template has them all.
place-file-rows = That table has more than { $value } rows. Is it the right one?
place-not-kept = Not quite: { $cure }
place-wrong-missing = it is empty; fill it in.
place-wrong-ref = a short name of its own: small letters, numbers and hyphens only, such as craig-park.
place-wrong-category = that kind is not known; the kinds are family-hub, stay-and-play, food-bank, baby-bank, warm-space, breastfeeding, advice and pharmacy.
place-wrong-long = it is too long; make it shorter.
place-wrong-postcode = that is not a whole postcode; write it like N18 2XX, or leave it empty.
place-wrong-phone = that is not a British phone number; write it like 020 7946 0123, or leave it empty.
place-wrong-web = that is not a full web address; it begins with https://
place-wrong-language = that language is not in my list; write English, Turkish, Polish and so on.
place-wrong-hours = I can't read these times; write them like Mon 10:00-12:00; Thu 13:00-15:30.
place-wrong-latitude = that is not in Britain; write degrees north, such as 51.62, or leave both empty.
place-wrong-longitude = that is not in Britain; write degrees east, such as -0.06, or leave both empty.
place-wrong-half = latitude and longitude come together; fill in both or neither.
place-wrong-date = that is no date; write year-month-day, like 2026-11-03, or leave it empty when nobody has checked.
place-wrong-future = that day is still to come; write the day when somebody checked, as year-month-day, like 2026-11-03.
place-wrong-twice = that ref stands further up too; give each place its own.
place-wrong-column = I don't know this column; take it out or rename it.
place-wrong-cells = there are more cells than columns; put words with a comma into quotation marks.
place-wrong-nowhere = parents need an address, a phone number or a web page; fill in one of them.
