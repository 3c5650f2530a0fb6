### Machine draft, not checked by a native speaker.
### Events for coordinators and at the door.

desk-no-events = Henüz etkinlik yok. Yenisi birkaç dakika sürer; siz göndermeden kimse duymaz.
desk-events-heading = <b>Etkinlikleriniz</b>
desk-event-item = { $at } · { $title }
desk-event-draft = ✏️ { $title }
desk-event-was = ✓ { $at } · { $title }
desk-event-is-called-off = ✖ { $at } · { $title }
desk-event-sent = Duyuru: { $sent } gönderildi · { $waiting } bekliyor · { $not_reached } ulaşmadı · { $unknown } belirsiz
desk-event-not-told = Ailelere haber verilmedi. Etkinlik listede görünüyor.
desk-event-n-going = { $count } kişi geliyor
desk-event-n-offered = { $count } kişiye yer önerildi
desk-event-n-waiting = { $count } kişi bekliyor
desk-event-n-maybe = { $count } kişi belki
desk-event-n-cannot = { $count } kişi gelemiyor
desk-event-n-left =
    { $count ->
        [0] yer kalmadı
       *[other] { $count } yer kaldı
    }
desk-event-nobody-yet = Henüz yanıt yok
desk-event-were-going =
    { $count ->
        [0] Geleceğini söyleyen yoktu.
       *[other] { $count } aile gelecekti.
    }
desk-event-letters-change = Değişiklik mektupları: { $sent } gönderildi · { $waiting } bekliyor · { $not_reached } ulaşmadı · { $unknown } belirsiz
desk-event-letters-line = Yer mektupları: { $sent } gönderildi · { $waiting } bekliyor · { $not_reached } ulaşmadı · { $unknown } belirsiz
desk-event-whys = Engel olan: { $whys }
desk-event-needs = Gerekenler: { $needs }
desk-event-count = { $what } { $count }
desk-event-why-time = saat
desk-event-why-childcare = çocuk bakımı
desk-event-why-travel = yol
desk-event-why-language = dil
desk-event-why-cost = ücret
desk-event-why-other = başka bir şey
desk-event-why-unsaid = söylenmedi
desk-event-need-interpreter = tercüman
desk-event-need-interpreter-in = tercüman { $language }
desk-event-came = { $count } kişi geldi.
desk-event-faces = Nasıldı: { $faces }
desk-event-need-creche = çocuk bakımı
desk-event-need-step_free = basamaksız
desk-event-need-sibling = bir kardeş geliyor
desk-event-need-partner = eş geliyor
desk-event-notice = Duyuru
desk-event-change = Değiştir
desk-event-copy = Kopyala
desk-event-repeat = Her hafta
desk-event-off = İptal et
desk-event-door = Kapı listesi
desk-event-access = Kolaylıklar
desk-event-words = Başka diller
desk-event-hosts = Kapıda yardım
desk-event-done = Tamam
desk-event-new-time = Yeni zaman seç
desk-event-ticked = ✅ { $what }
desk-event-unticked = { $what }
desk-event-drop-sure = <b>{ $title }</b> atılsın mı? Geri getirilemez.
desk-event-no-draft = Bu etkinlik duyuruldu, atılamaz. İptal edebilirsiniz.
desk-event-dropped = Atıldı. Kimse duymadı.
desk-event-is-off = Bu etkinlik iptal. Kopyalayıp yeni bir zaman verebilirsiniz.
desk-event-is-past = Bu etkinlik başladı, artık değiştirilemez. Kopyalayıp yeni bir zaman verebilirsiniz.
desk-event-changed-meanwhile = Biri az önce bu etkinliği değiştirdi. Şimdiki hali bu.
desk-event-too-few-places = { $taken } kişinin yeri var, kimse geri çevrilmez. Lütfen en az { $taken } verin.
desk-event-what-to-change = <b>{ $title }</b> için neyi değiştirmek istersiniz?
desk-event-now = Şimdi: { $now }
desk-event-nothing = henüz yok
desk-event-has-pin = haritada bir iğne
desk-event-has-places = { $places }
desk-event-will-tell =
    { $count ->
        [0] Kimseye haber vermek gerekmiyor.
       *[other] { $count } kişiye haber verilecek: gelenlere, kararsızlara, bekleyenlere.
    }
desk-event-will-offer = Sırada bekleyen { $count } aileye yer olduğu söylenecek.
desk-event-as-it-was = Zaten öyleydi.
desk-event-changed = Değişti.
desk-event-what-helps = <b>{ $title }</b> için gelmeyi ne kolaylaştırır? Olanlara dokunun.
desk-event-spoken = Konuşulan diller
desk-event-which-spoken = Orada hangi diller konuşulur? Dokunun.
desk-event-which-words = { $language } yazıldı. Başka dilde okuyanlar bu sözleri görür:
desk-event-words-in = { $language }: <b>{ $title }</b>
desk-event-write = Yaz: { $language }
desk-event-repeated =
    { $count ->
        [0] Yeni etkinlik yok: hepsi zaten var.
       *[other] { $count } etkinlik daha listede. Onlar için duyuru gitmez.
    }
desk-event-skipped = { $on } gününü atladım: o gece saatler değişiyor, bu saat bir kez yok.
desk-event-called-off = İptal edildi. Gelebilecek herkese haber veriliyor.
desk-event-who-helps = Kapıda kim yardım etsin? Dokunduğunuz kişiye haber gider; kapı listesini iki saat öncesinden bir gün sonrasına kadar görür.
desk-event-nobody-helps = Bu bölgede kapıda yardım edebilecek gönüllü henüz yok.
desk-event-host-asked = Soruldu.
desk-event-host-not = Artık sorulmuyor.
desk-event-host-later = Önce etkinliği gönderin, sonra yardım isteyebilirsiniz.
desk-field-title = Ad
desk-field-when = Zaman
desk-field-ends = Bitiş
desk-field-where = Yer
desk-field-places = Kaç kişilik
desk-field-about = Konusu
desk-field-address = Adres
desk-field-pin = Haritadaki yeri
desk-field-link = İnternet bağlantısı
desk-field-cost = Ücret
desk-field-kind = Tür
desk-field-audience = Kimler için
desk-field-changed = Ne değişti
plain-moment = { $at }

newevent-name = Yeni etkinliğiniz
newevent-area = Etkinlik hangi bölge için?
newevent-language = Hangi dilde yazacaksınız?
newevent-title = Etkinliğin adı ne?
newevent-when = Ne zaman? Bir gün ve bir saat, örneğin <i>26 Kasım 10:00</i>.
newevent-where = Nerede? Yerin adı, örneğin <i>Craig Park Family Hub, N18</i>.
newevent-places = Kaç kişilik yer var? Sınır yoksa atlayın.
newevent-places-invalid = Lütfen 1 ile { $most } arasında bir sayı verin; sınır yoksa atlayın.
newevent-audience = Kimler için?
newevent-audience-everyone = Herkes
newevent-audience-expecting = Bebek bekleyenler
newevent-audience-babies = 1 yaş altı bebekler
newevent-audience-toddlers = 1-4 yaş çocuklar
newevent-more = Bana bu kadarı yeter. Daha eklemek ister misiniz: konusu, bitişi, adresi, ücreti?
newevent-more-yes = Ekle
newevent-more-no = Yeter
newevent-about = Konusu ne? Birkaç cümle, aynı dilde.
newevent-kind = Ne tür bir etkinlik?
newevent-kind-play = Oyun
newevent-kind-feeding = Beslenme
newevent-kind-health = Sağlık
newevent-kind-talk = Sohbet ya da bilgi
newevent-kind-outdoors = Açık hava
newevent-kind-support = Destek
newevent-kind-other = Başka bir şey
newevent-ends = Ne zaman bitiyor? Bir saat, örneğin <i>11:30</i>.
newevent-ends-invalid = Bir saat yazın, örneğin 11:30; ya da gün ve saat, örneğin 27 Kasım 10:00.
newevent-ends-before = Bu, başlangıçtan önce. Lütfen daha geç bir saat verin.
newevent-address = Adresi ne? Sokak ve posta kodu.
newevent-pin = Haritada nerede? Bir konum gönderin: 📎, sonra Konum.
newevent-pin-invalid = Bu bir konum değildi. 📎 düğmesine basın, Konum'u seçip yeri gönderin; ya da atlayın.
newevent-link = İnternette mi? Bağlantıyı gönderin.
newevent-link-invalid = https:// ile başlayan tam bir bağlantı gerek, örneğin https://example.org/meet. Ya da atlayın.
newevent-cost = Ücreti ne? Ücretsizse atlayın.
newevent-too-long = { $language } metin fazla uzun: { $over } harf fazla. Lütfen en çok { $most } harf ve boşluk kullanın.

eventfield-name = Değişikliğiniz
eventfield-title = Şimdi adı ne?
eventfield-when = Yeni gün ve saat ne? Örneğin <i>26 Kasım 10:00</i>.
eventfield-ends = Şimdi ne zaman bitiyor? Bir saat, örneğin <i>11:30</i>. Atlarsanız çıkar.
eventfield-where = Şimdi nerede?
eventfield-places = Şimdi kaç kişilik yer var? Atlarsanız sınır yok.
eventfield-about = Konusu ne? Atlarsanız çıkar.
eventfield-address = Adresi ne? Atlarsanız çıkar.
eventfield-pin = Yeri konum olarak gönderin: 📎, sonra Konum. Atlarsanız çıkar.
eventfield-link = Bağlantı ne? Atlarsanız çıkar.
eventfield-cost = Ücreti ne? Atlarsanız ücretsiz.
eventfield-kind = Ne tür bir etkinlik?
eventfield-kind-play = Oyun
eventfield-kind-feeding = Beslenme
eventfield-kind-health = Sağlık
eventfield-kind-talk = Sohbet ya da bilgi
eventfield-kind-outdoors = Açık hava
eventfield-kind-support = Destek
eventfield-kind-other = Başka bir şey
eventfield-audience = Kimler için?
eventfield-audience-everyone = Herkes
eventfield-audience-expecting = Bebek bekleyenler
eventfield-audience-babies = 1 yaş altı bebekler
eventfield-audience-toddlers = 1-4 yaş çocuklar
eventfield-changed = Ebeveynlerin söyledikleri üzerine ne değişti? Kart için bir cümle, örneğin <i>4 kişi saatin zor olduğunu söyledi, artık 11'de başlıyor.</i>
eventfield-sure = Değiştireyim mi?
eventfield-sure-yes = Değiştir

eventwords-name = Çeviriniz
eventwords-in = Şimdi { $language } olarak.
eventwords-title = Etkinliğin bu dildeki adı ne?
eventwords-about = Konusu bu dilde ne?

eventcopy-name = Etkinlik kopyanız
eventcopy-when = Bu kez ne zaman? Bir gün ve bir saat, örneğin <i>26 Kasım 10:00</i>. Gerisi kopyalanır.
eventcopy-changed = Ebeveynlerin söyledikleri üzerine bir şey değişti mi? Kart için bir cümle, ya da atlayın.

eventrepeat-name = Haftalık etkinliğiniz
eventrepeat-first = <b>{ $title }</b>, bir sonraki: { $at }.
eventrepeat-times = Kaç hafta daha? 1 ile 12 arası.
eventrepeat-changed = Ebeveynlerin söyledikleri üzerine bir şey değişti mi? Kartlar için bir cümle, ya da atlayın.

eventoff-name = Etkinlik iptali
eventoff-which = Yalnız bu mu, sonrakiler de mi?
eventoff-which-one = Yalnız bu
eventoff-which-all = Sonrakiler de
eventoff-why = Neden iptal? Bir cümle. Ebeveynler okur.
eventoff-many = Bu, { $count } etkinlik için.
eventoff-sure = Ebeveynlere tam olarak bu gider. İptal edeyim mi?
eventoff-sure-yes = İptal et

announce-preview = <b>Ebeveynlere tam olarak bu gider:</b>
announce-line = ———
announce-in = <b>{ $language }</b>
announce-missing = { $language } yok: bu dilde okuyanlar ilk sözleri ve bunu söyleyen bir satır görür.
announce-few = 8 kişiden azına gidecek.
announce-about = Yaklaşık { $count } kişiye gidecek.
announce-send = Gönder
announce-tell = Ailelere haber ver
announce-keep = Taslak kalsın
announce-each = Her dilde
announce-look = Bak
announce-kept = Taslak olarak duruyor. Henüz kimse duymadı.
announce-already = Zaten duyuruldu.
announce-nobody = Artık listede. Yakında uyan ve etkinlik duymak isteyen kimse yok, bu yüzden duyuru gitmez.
announce-in-the-past = Bu zaman geçti. Lütfen başka bir zaman seçin.

door-heading = <b>{ $title }</b>: kimler geliyor
door-counts = { $here } kişi burada · { $going } kişi geliyor
door-tap = Gelince adına dokunun. Bir daha dokununca geri alınır.
door-nobody = Geleceğini söyleyen yok.
door-here = { $name } burada.
door-not-here = { $name } artık işaretli değil.
door-not-going = Artık gelmiyor.
door-not-yet = Kapı listesi etkinlikten iki saat önce açılır. O zaman yine gelin.
door-opens-at = Kapı listesi etkinlikten iki saat önce açılır: { $at }.
door-over = Kapı listesi etkinlikten bir gün sonra kapandı.
door-is-off = Bu etkinlik yok, bu yüzden kapı listesi de yok.
door-asked = <b>{ $title }</b> için kapıda yardım eder misiniz? { $at }, { $place }.
door-opens = Gelenleri, her ebeveynin seçtiği adla işaretlersiniz. Liste iki saat önce açılır, bir gün sonra kapanır.
door-yes = Evet, yardım ederim
door-cannot = Yapamam
door-agreed = Teşekkürler. Koordinatöre söyledim.
door-will-help = <b>{ $name }</b>, <b>{ $title }</b> için kapıda yardım edecek, { $at }.
door-cannot-help = <b>{ $name }</b>, <b>{ $title }</b> için kapıda yardım edemiyor, { $at }.
door-find = 🔎 A–Z
door-which-letter = Ad hangi harfle başlıyor?
door-letters = { $first } – { $last }
door-unnamed = Adsız
door-no-name = Adsız ({ $number })
door-same-name = { $name } ({ $number })
page-before = ‹ Sayfa { $to }
page-after = Sayfa { $to } ›
door-declined = Söylediğiniz için teşekkürler. Koordinatör başka birine sorabilir.
