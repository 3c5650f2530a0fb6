### Machine draft, not checked by a native speaker.
### Local help, for parents and for the desk.

local-help-button = 🧭 Yakındaki yardım
place-heading = <b>Yakınınızdaki yardım</b>
    Ne arıyorsunuz?
place-no-area = Önce bölgenizi söyleyin. Sonra yakınınızda ne olduğunu gösterebilirim.
place-category = { $category } ({ $count })
place-only-in = Yalnızca şu dilin konuşulduğu yerler: { $language }.
place-open-today = Bugün açık
place-language = Dil
place-which-language = Hangi dilde yardım istersiniz?
place-any-language = Her dil
place-more = Devamı …
place-next = Sonraki ▸ { $page } / { $of }
place-all = Bütün yerler
place-see = Bak
place-familyhub = Aile merkezi
place-stayandplay = Oyun grubu
place-foodbank = Gıda bankası
place-babybank = Bebek bankası
place-warmspace = Sıcak mekân
place-breastfeeding = Emzirme desteği
place-advice = Danışma
place-pharmacy = Eczane
place-list-heading = <b>{ $name }</b>
place-near = <b>Bölgenizde</b>
place-away = <b>Yakın bölgelerde</b>
place-item = • { $name }: { $today }
place-none = Burada henüz bildiğim bir yer yok.
place-none-today = Bugün açık olan bir yer bilmiyorum.
place-other-ways =
    Sağlık ziyaretçiniz, ebeniz ya da aile hekiminiz neler olduğunu söyleyebilir. Belediyeniz de söyler.
    Çocuğunuzun sağlığından mı kaygılısınız? Her saat 111'i arayın. Tehlikede: 999.
place-gone = O yer artık listede değil. Şu an buradayız:
place-title = <b>{ $name }</b> · { $category }
place-where = 📍 { $where }
place-in-area = Burası { $area } bölgesinde, sizin bölgenizde değil.
place-today-unknown = saatleri bilinmiyor
place-today-closed = bugün kapalı
place-today-later = bugün açık { $spans }
place-today-over = bugün açıktı { $spans }
place-hours-line = { $days } { $spans }
place-bank-holidays = <i>Resmî tatillerde saatler değişebilir.</i>
place-phone = ☎ { $phone }
place-web = 🌐 { $web }
place-languages = Konuşulan diller: { $languages }.
place-cost = Ücret: { $cost }
place-checked = Bakıldı: { $on } · kaynak: { $source }
place-source = Henüz biz bakmadık · kaynak: { $source }
place-ring-first = <b>Buna bir süredir bakmadık: önce telefon edin.</b>
place-ask-first = <b>Buna bir süredir bakmadık: gitmeden önce sorun.</b>
place-lines =
    { $first }
    { $rest }
place-and = { $first } ve { $last }
place-comma = { $first }, { $rest }
place-to = { $first }–{ $last }
place-day-0 = Pzt
place-day-1 = Sal
place-day-2 = Çar
place-day-3 = Per
place-day-4 = Cum
place-day-5 = Cmt
place-day-6 = Paz
place-map = 📍 Harita
place-copy = Numarayı kopyala
place-open-web = Sayfayı aç
place-is-it-right = Bu hâlâ doğru mu?
place-right-ask = <b>{ $name }</b> hakkında bildikleriniz bir sonraki aileye yarar. Hâlâ doğru mu?
place-said-right = Evet
place-said-closed = Kapandı
place-said-moved = Taşındı
place-said-phone = Telefon yanlış
place-said-times = Saatler yanlış
place-said-other = Başka bir şey
place-thanks-right = Teşekkürler. Bunu bilmek iyi.
place-thanks-doubt = Teşekkürler. Ekip bakacak. Ne bulduklarını size söyleyeyim mi?
place-tell-me = Evet, söyle
place-will-tell = Baktıklarında size haber veririm.
place-told-kept = <b>{ $name }</b> hakkında bize bir şey söylemiştiniz. Baktık: yazıldığı gibi doğru. Başkalarını düşündüğünüz için teşekkürler.
place-told-changed = <b>{ $name }</b> hakkında bize bir şey söylemiştiniz. Baktık ve düzelttik. Teşekkürler.
place-told-down = <b>{ $name }</b> hakkında bize bir şey söylemiştiniz. Baktık ve listeden çıkardık. Teşekkürler.
placedoubt-name = bir yer hakkındaki notunuz
placedoubt-words = Artık doğru olmayan ne? Ekip okuyacak.

tongue-ar = Arapça
tongue-bg = Bulgarca
tongue-bn = Bengalce
tongue-el = Yunanca
tongue-es = İspanyolca
tongue-fa = Farsça
tongue-fr = Fransızca
tongue-it = İtalyanca
tongue-ku = Kürtçe
tongue-lt = Litvanca
tongue-pl = Lehçe
tongue-pt = Portekizce
tongue-ro = Rumence
tongue-so = Somalice
tongue-sq = Arnavutça
tongue-uk = Ukraynaca
tongue-ur = Urduca
tongue-yi = Yidiş

place-desk-heading = <b>Yakındaki yardım</b>
place-desk-none = Henüz bir yer yok. Bir yer ekleyin ya da bir tablo alın.
place-count = { $category }: { $count }
place-desk-doubts = Şüpheler ({ $count })
place-desk-due = Yeniden bakılacak ({ $count })
place-desk-all = Bütün yerler
place-desk-which = Hangi yer?
place-desk-add = Yer ekle
place-desk-import = Tablo al
place-desk-export = Tabloyu ver
place-doubt-of = Şüphe { $at } / { $of }
place-doubt = <b>{ $who }</b> diyor ki: { $what }
place-doubt-words =
    <b>{ $who }</b> diyor ki:
    <blockquote>{ $words }</blockquote>
place-somebody = Ayrılmış biri
place-no-doubts = Kimsenin şüphesi yok. Hepsi tamam.
place-keep = Olduğu gibi kalsın
place-change = Değiştir
place-take-down = Kaldır
place-take-down-sure = <b>{ $name }</b> listeden çıkarılsın mı? Ebeveynler artık görmeyecek.
place-take-down-yes = Evet, kaldır
place-taken-down = { $name } listeden çıktı.
place-settled-already = Bununla biri ilgilenmiş bile. Şu an buradayız:
place-kept = Bugün bakıldı diye yazıldı.
place-due-letter =
    { $count ->
        [one] 🧭 { $area } bölgesindeki bir yardım yerine bir süredir bakılmadı. Acelesi yok.
       *[other] 🧭 { $area } bölgesindeki { $count } yardım yerine bir süredir bakılmadı. Acelesi yok.
    }
place-due-of =
    { $count ->
        [one] Bir yere yeniden bakılacak:
       *[other] { $count } yere yeniden bakılacak. En çok geciken:
    }
place-none-due = Son altı ayda her yere bakıldı.
place-still-right = Hâlâ doğru
place-checked-already = Buna bugün bakıldı. Şu an buradayız:
place-change-what = <b>{ $name }</b> için ne değişsin?
place-field-hours = Saatler
place-field-phone = Telefon
place-field-address = Adres
place-field-postcode = Posta kodu
place-field-title = Ad
place-field-about = Ne olduğu
place-field-web = Web sayfası
place-field-languages = Diller
place-field-cost = Ücret
place-field-sourcename = Kaynak
place-field-source = Kaynağın sayfası
place-says-now = Şimdi şöyle yazıyor: <b>{ $words }</b>
place-says-nothing = Şimdi bir şey yazmıyor.
place-changed = Değişti; bugün bakılmış sayılır.
place-nowhere = Bir yerin adresi, telefonu ya da web sayfası olmalı. Şu an buradayız:
place-preview = <b>Ebeveynler tam olarak bunu görür:</b>
place-added = Listede.

newplace-name = yeni yeriniz
placechange-name = bir yerdeki değişikliğiniz
newplace-area = Hangi bölgede?
newplace-category = Ne tür bir yardım?
newplace-other = Ne tür bir yardım?
newplace-title = Adı ne?
newplace-about = Nedir, kimler için? Bir iki kısa cümle.
newplace-address = Adresi ne? Sokak ve numara, posta kodu olmadan.
newplace-postcode = Posta kodu ne?
newplace-phone = Telefon numarası ne?
newplace-web = Web sayfası ne? Tam adres, https://…
newplace-languages = Orada hangi diller konuşuluyor? İngilizce adlarıyla, örneğin: English, Turkish.
newplace-hours = Ne zaman açık? Şöyle yazın: <b>Mon 10:00-12:00; Thu 13:00-15:30</b>.
newplace-cost = Ücreti ne kadar? Örneğin: Ücretsiz.
newplace-sourcename = Bunu kim söylüyor? Örneğin: Enfield Belediyesi ya da kendi broşürleri.
newplace-source = Hangi web sayfasında yazıyor? Tam adres, https://… Broşürden ya da telefonda öğrendiyseniz atlayın.
newplace-sure = Listeye koyayım mı?
newplace-sure-keep = Listeye koy

placefile-name = tablonuz
placefile-area = Tablo hangi bölge için?
placefile-file =
    Tabloyu bana CSV dosyası olarak gönderin. Bölgenin bütün listesinin yerini alır: içinde olmayan listeden çıkar.

    Neyin değişeceğini görmeden hiçbir şey değişmez.
placefile-file-invalid = Lütfen tabloyu dosya olarak gönderin: ataş, sonra Dosya.
placeimport-name = tablonuzun alınması
placeimport-sure = Alayım mı?
placeimport-sure-import = Al
place-reading = Dosyayı okuyorum. Bir dakika.
place-import-nothing = Hepsi listede zaten böyle. Hiçbir şey değişmedi.
place-import-counts = <b>{ $area }</b>: { $new } yeni, { $changed } değişen, { $gone } giden
place-import-gone = Tabloda yok, o yüzden listeden çıkar: { $names }
place-import-back = Daha önce kaldırılmıştı, geri gelir: { $names }
place-import-again = Bu arada biri listeyi değiştirmiş. Şimdi şöyle olur:
place-imported = Alındı.
place-import-left = Hiçbir şey değişmedi.
place-another-file = Başka dosya gönder
place-template = Şablonu ver
place-template-is = Bunu bir tablo programıyla doldurun, her satıra bir yer. CSV olarak kaydedin, en iyisi “CSV UTF-8”.
place-export-is = Liste şu anki hâliyle. Bir tablo programıyla değiştirip yeniden alabilirsiniz.
place-export-which = Hangi bölgenin tablosu?
place-export-of = { $area }
place-file-problems = Hiçbir şey alınmadı. Önce şunlar düzelmeli:
place-problem = Satır { $row }, <b>{ $column }</b>: { $cure }
place-problem-value = Satır { $row }, <b>{ $column }</b>, “{ $value }”: { $cure }
place-problems-more = Ve { $count } tane daha.
place-file-lost = Dosyayı Telegram'dan alamadım. Lütfen bir daha gönderin.
place-file-large = Bu dosya bir yer listesi için çok büyük. Listede en çok 1.000 satır olur.
place-file-empty = Bu dosyada hiç yer yok. Şablon nasıl doldurulacağını gösterir.
place-file-binary = Bu dosya okuyabildiğim bir tablo değil. Lütfen CSV UTF-8 olarak kaydedip yeniden gönderin.
place-file-broken = Bu dosyada yolumu kaybettim: herhâlde bir tırnak işareti eksik. Lütfen CSV UTF-8 olarak kaydedip yeniden gönderin.
place-file-columns = Bu tablonun sütunları bildiklerimden başka. Eksik olanlar: { $value }. Şablonda hepsi var.
place-file-rows = Bu tabloda { $value } satırdan fazla var. Doğru tablo mu?
place-not-kept = Tam olmadı: { $cure }
place-wrong-missing = boş; doldurun.
place-wrong-ref = kendine ait kısa bir ad: yalnızca küçük harf, rakam ve tire, örneğin craig-park.
place-wrong-category = bu tür bilinmiyor; türler: family-hub, stay-and-play, food-bank, baby-bank, warm-space, breastfeeding, advice ve pharmacy.
place-wrong-long = çok uzun; kısaltın.
place-wrong-postcode = bu tam bir posta kodu değil; N18 2XX gibi yazın ya da boş bırakın.
place-wrong-phone = bu bir Britanya telefon numarası değil; 020 7946 0123 gibi yazın ya da boş bırakın.
place-wrong-web = bu tam bir web adresi değil; https:// ile başlar
place-wrong-language = bu dil listemde yok; English, Turkish, Polish gibi yazın.
place-wrong-hours = bu saatleri okuyamıyorum; Mon 10:00-12:00; Thu 13:00-15:30 gibi yazın.
place-wrong-latitude = burası Britanya'da değil; kuzey derecesini yazın, örneğin 51.62, ya da ikisini de boş bırakın.
place-wrong-longitude = burası Britanya'da değil; doğu derecesini yazın, örneğin -0.06, ya da ikisini de boş bırakın.
place-wrong-half = enlem ve boylam birlikte olur; ikisini de doldurun ya da boş bırakın.
place-wrong-date = bu bir tarih değil; yıl-ay-gün olarak, 2026-11-03 gibi yazın ya da kimse bakmadıysa boş bırakın.
place-wrong-future = o gün henüz gelmedi; bakıldığı günü yıl-ay-gün olarak yazın, 2026-11-03 gibi.
place-wrong-twice = bu ref yukarıda da var; her yere kendi adını verin.
place-wrong-column = bu sütunu bilmiyorum; çıkarın ya da adını değiştirin.
place-wrong-cells = sütundan çok hücre var; virgüllü sözleri tırnak içine alın.
place-wrong-nowhere = ebeveynlere bir adres, bir telefon ya da bir web sayfası gerek; birini doldurun.
