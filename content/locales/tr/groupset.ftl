### Machine draft, not checked by a native speaker.
### Setting groups up, for coordinators; and what is said in groups about it.

groupset-desk = Gruplar
groupset-heading = <b>Gruplar</b>
groupset-none = Bölgelerinizde henüz grup yok.
groupset-one = { $name }
groupset-item =
    { $state } <b>{ $name }</b>
    { $places } yerden { $members } dolu · sırada { $line }
groupset-item-unset =
    { $state } <b>{ $name }</b>
    yer sayısı henüz seçilmedi
groupset-add = ＋ Grup ekle
groupset-more = Sonraki ({ $at }/{ $of }) ›
groupset-see = Bak
groupset-no-name = Adı olmayan bir grup
groupset-unset = henüz seçilmedi
groupset-state-new = 🆕
groupset-state-open = 🟢
groupset-state-closed = ⚪
groupset-state-red = 🔴

## Adding one

groupset-way =
    <b>Grup ekle</b>

    1. Telegram'da yeni bir grup açın. Grup gizli kalsın.
    2. Buraya dönüp aşağıdaki düğmeye basın, sonra grubu seçin. Telegram benden istenenleri gösterir: mesaj silmek, üyeleri kısıtlamak, insanları davet etmek.
    3. Gruba bakarım ve ne eksik kaldığını burada söylerim.

    Beni anonim yönetici olarak değil, kendiniz olarak ekleyin: yoksa sizin eklediğinizi bilemem.
groupset-own-link =
    <b>Grubun kendi bağlantısını paylaşmayın.</b> O bağlantı herkesi sormadan içeri alır ve ben onu göremem. Onu iptal edin: Düzenle, Davet Bağlantıları, en üstteki bağlantı, Bağlantıyı İptal Et.
    Her ebeveyn kendi bağlantısını benden alır.
groupset-add-in = { $area } için grup ekle
groupset-added = Gruptayım. Şunları buldum:
groupset-stranger =
    Merhaba. Ben yalnızca ABC Parents gruplarına bakarım, onları da yalnızca koordinatörler ekleyebilir. Şimdi bu gruptan çıkıyorum.
    Burada yazılanlardan hiçbir şey saklamadım.
groupset-anonymous =
    Merhaba. Beni anonim kalan biri ekledi, kim olduğunu bilemiyorum. ABC Parents koordinatörüyseniz lütfen beni kendiniz olarak ekleyin ya da buraya kendiniz olarak /start yazın.
    Yoksa bir gün sonra çıkarım. Burada yazılanlardan hiçbir şey saklamam.

## A card

groupset-head =
    { $state } <b>{ $name }</b>
    { $area }
groupset-facts =
    Yaşlar: { $ages }
    Diller: { $languages }
    Yerler: { $places }
    Gönüllüler: { $champions }
groupset-manners =
    Sessiz saatler: { $quiet }
    Kendi kuralları: { $rules }
    Kendi karşılaması: { $welcome }
groupset-weeks = { $first } – { $last }
groupset-no-quiet = yok
groupset-full = { $of } yerden { $members } dolu, { $kept } yoldakiler için ayrıldı · sırada { $line }
groupset-ours = yok
groupset-no-champion-inside = Şu an grubun içinde gönüllü yok. Orada birini görüyorsanız “Yeniden bak” düğmesine basın.
groupset-no-champion = Şu an bu gruba bakan gönüllü yok; oradaki her şey size gelir.
groupset-unseen = Gruba bakıyorum. Biraz sürer.
groupset-ready = Her şey hazır. Grubu açabilirsiniz.
groupset-to-open = <b>Açılmadan önce:</b>
groupset-need-name = • gruba bir ad verin
groupset-need-ages = • çocukların yaşını seçin
groupset-need-languages = • en az bir dil seçin
groupset-need-places = • kaç kişilik olduğunu söyleyin
groupset-need-champion = • bir gönüllü davet edin
groupset-need-inside = • bir gönüllünün gruba girmesini bekleyin: bunun için bir düğmesi var. Zaten içerideyse “Yeniden bak” düğmesine basın
groupset-need-protected = • “Yeniden bak” düğmesine basın
groupset-mend = 🔴 <b>Bu gruba henüz bakamıyorum.</b> Lütfen Telegram'da şunları yapın, sonra “Yeniden bak” düğmesine basın:
groupset-missing-removed = • Grupta değilim. Grubu açın, Üye Ekle, beni yönetici olarak ekleyin.
groupset-missing-basic = • Bu hâlâ küçük bir grup. Grubu açın, Düzenle, Yeni üyeler için sohbet geçmişi: Görünür seçip kaydedin. Sonra yeniden Gizli seçin.
groupset-missing-admin = • Yönetici değilim. Grubu açın, Düzenle, Yöneticiler, Yönetici Ekle, beni seçin.
groupset-missing-delete = • Düzenle, Yöneticiler, beni seçin: “Mesajları silme” açık olsun.
groupset-missing-restrict = • Düzenle, Yöneticiler, beni seçin: “Kullanıcıları yasaklama” açık olsun.
groupset-missing-invite = • Düzenle, Yöneticiler, beni seçin: “Bağlantıyla kullanıcı davet etme” açık olsun.
groupset-missing-public = • Yazılanları herkes okuyabiliyor. Düzenle, Grup Türü: Gizli Grup seçin.
groupset-missing-history = • Yeni gelenler önceden yazılanları okuyabiliyor. Düzenle, Yeni üyeler için sohbet geçmişi: Gizli seçin.
groupset-missing-adding = • Üyeler başkalarını ekleyebiliyor. Düzenle, İzinler: “Üye ekleme” kapalı olsun.
groupset-edit = ✏️ Düzenle
groupset-champions = Gönüllüler ({ $count })
groupset-check = Yeniden bak
groupset-open = Aç
groupset-close = Kapat
groupset-waiting = Bekleyenler ({ $count })
groupset-cases = Vakalar
groupset-not-yet = Henüz değil: eksik bir şey var. Kartta yazıyor.
groupset-as-it-is = Zaten öyle.
groupset-opened = Grup açık: ebeveynler artık onu bulabilir.
groupset-closed = Grup kapalı: artık yeni kimse girmez.

## What can be set

groupset-name = Ad
groupset-area = Bölge
groupset-ages = Yaşlar
groupset-places = Yerler
groupset-languages = Diller
groupset-quiet = Sessiz saatler
groupset-words = Kendi sözleri
groupset-saved = <b>{ $name }</b> için kaydedildi.
groupset-put-back = <b>{ $name }</b> önceki gibi oldu.
groupset-fewer-places = Grupta şimdiden { $members } kişi var. Kimse çıkarılmaz, yer açılana kadar yeni kimse de girmez.
groupset-undo = ↩ Geri al
groupset-go-on = Başka bir şey seç
groupset-card = Grup
groupset-which-languages = Grupta hangi diller konuşuluyor? Gruba koyduklarım ilk seçtiğiniz dilde olur.
groupset-in = ✓ { $language }
groupset-out = { $language }
groupset-one-language = Açık bir grubun en az bir dili olmalı.
groupset-languages-first = Önce grubun dillerini seçin.

groupname-title = Grubun adı ne olsun? Ebeveynler katılmadan önce bunu okur, telefonda başkaları da görebilir. En iyisi bir bölge ve bir yaş: “Edmonton, 6 aydan küçük bebekler” gibi.
groupname-title-invalid = Lütfen 2 ile 60 harf arasında bir ad gönderin.
grouparea-area = Grup hangi bölge için?
groupages-ages = Çocuklar kaç yaşında?
groupages-ages-pregnancy = Gebelik
groupages-ages-m6 = 0–6 ay
groupages-ages-m12 = 6–12 ay
groupages-ages-y2 = 1–2 yaş
groupages-ages-y5 = 2–5 yaş
groupages-ages-all = Her yaş
groupplaces-places = Grup kaç kişilik? 2 ile 200 arasında bir sayı gönderin. Birbirini tanımak için 30 kadar kişi iyidir.
groupquiet-hours = Grupta ne zaman sessiz saat olsun? O zaman acil yardım kartını koyarım; resim ve videolar bekler. Yazmak yine serbest.
groupquiet-hours-off = Sessiz saat yok
groupquiet-hours-late = 21:00–7:00
groupquiet-hours-later = 22:00–7:00
groupquiet-hours-latest = 23:00–7:00
groupquiet-hours-own = Başka saatler
groupquiet-clock = Kaçtan kaça? 22:30–6:30 gibi gönderin.
groupquiet-clock-invalid = Bu saatleri anlayamadım. 22:30–6:30 gibi gönderin.
groupname-name = grubun adını
grouparea-name = grubun bölgesini
groupages-name = grubun yaşlarını
groupplaces-name = grubun yerlerini
groupquiet-name = grubun sessiz saatlerini
groupwords-name = grubun kendi sözlerini

## Rules and welcome of its own

groupset-own-words = Bir grubun kendi kuralları ve kendi karşılaması olabilir. Yoksa programınkiler geçerlidir.
groupset-rules-in = Kurallar: { $language }
groupset-welcome-in = Karşılama: { $language }
groupset-rules-own =
    Grubun kendi kuralları:
    <blockquote>{ $words }</blockquote>
groupset-welcome-own =
    Grubun kendi karşılaması:
    <blockquote>{ $words }</blockquote>
groupset-rules-ours = Grubun bu dilde kendi kuralları yok. Programın beş kuralı geçerli.
groupset-welcome-ours = Grubun bu dilde kendi karşılaması yok. Programınki geçerli.
groupset-write = ✏️ Yaz
groupset-drop = Programınkini kullan
groupset-preview = Grup bunu şöyle okuyacak:
groupset-words-kept = Saklandı.
groupset-words-dropped = Yeniden programın sözleri geçerli.
groupwords-words = Lütfen sözleri gönderin, en çok 700 harf. Grup mesajlarını okumadığımı ve acil yardımın yolunu ben kendim eklerim.
groupwords-words-invalid = Lütfen en çok 700 harflik bir yazı gönderin. Bu ya çok uzundu ya da yazı değildi.
groupwords-sure = Saklayayım mı?
groupwords-sure-keep = Sakla
groupset-rules-there =
    <b>{ $name }: kurallarımız</b>

    { $words }

    Ben grup mesajlarını okumam. Acil yardım için özel sohbetimizi açın ya da 999'u veya 111'i arayın.

## Champions

groupset-who = <b>{ $name }</b> grubuna bakanlar:
groupset-champion = • { $person }, { $since } tarihinden beri
groupset-nobody = Henüz kimse yok.
groupset-invite = ＋ Davet et
groupset-invite-link =
    Bu bağlantı bir kişiyi <b>{ $name }</b> grubunun gönüllüsü yapar. Bir kez, 48 saat geçerlidir ve bir daha gösterilmez. Onu yalnızca o kişiye verin.

    { $link }
groupset-copy = Bağlantıyı kopyala
groupset-end = { $person }: bitir
groupset-end-sure = { $person } artık <b>{ $name }</b> grubuna bakmasın mı? Bu hemen geçerli olur. Grubun üyesi olarak kalır. Telegram'da yöneticiyse, onu grubun sahibi değiştirmelidir.
groupset-end-yes = Evet, bitir
groupset-ended = Tamam. Artık bu gruba bakmıyor.
groupset-ended-already = Bu zaten yapılmıştı.
groupset-you-ended = Artık <b>{ $name }</b> grubuna bakmıyorsunuz. Orada yaptığınız her şey için teşekkürler. Buna şaşırdıysanız lütfen koordinatörünüze sorun.
