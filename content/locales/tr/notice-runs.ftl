### Notices on their way, and what became of them.

notice-run-few = 8'den az kişi
notice-run-about = yaklaşık { $count } kişi
notice-run-groups = { $count } grup
notice-run-reach = { $people }, { $groups }
notice-run-under =
    { $above }
    { $below }

notice-run-nobody = Şu anda buna uyan kimse yok, gönderilecek kimse de yok. “Kime” bölümünden daha çok kişi seçin.
notice-run-gone = Bu duyuru silindi.

notice-run-starts-in = 📨 <b>{ $seconds } saniye sonra başlıyor.</b> O zamana kadar geri alabilirsiniz; hiçbir şey gitmez.
notice-run-starts-now = 📨 <b>Şimdi başlıyor.</b>
notice-run-starts-at = 📨 Başlama zamanı: <b>{ $at }</b>.
notice-run-goes-to = Alacak olanlar: { $reach }.
notice-run-quiet = 🌙 O sırada sessiz saatler. İnsanlar saat { $at } sonrasında alır.
notice-run-rests = 🌙 Sessiz saatler. Saat { $at } olunca devam eder.
notice-run-undo = Geri al
notice-run-move = Başka zaman
notice-run-later = Sonra
notice-run-undone = Geri alındı. Hiçbir şey gitmedi.
notice-run-changed = Bu arada değiştirildi. Lütfen yeniden bakın.
notice-run-is-draft = Şu anda taslak. Yazan kişi hâlâ üzerinde çalışıyor.
notice-run-has-started = Başladı, artık geri alınamaz. Durdurabilirsiniz: o zaman başka kimse almaz.

notice-run-same-again = ❗ Aynı sözler { $at } tarihinde gönderildi: { $reach }. Bazıları ikinci kez alabilir.
notice-run-send-again = Yine de gönder

notice-run-progress = { $bar } { $done } / { $total }{ $missed ->
        [0] {""}
       *[other] {" "}· { $missed } kişiye ulaşılamıyor
    }
notice-run-minutes = yaklaşık { $minutes } dk kaldı
notice-run-paused = Duraklatıldı. “Devam et” demeden kimse almaz.
notice-run-pause = Duraklat
notice-run-go-on = Devam et
notice-run-stop = Durdur
notice-run-look-again = Ne durumda
notice-run-stop-sure = Tamamen durdurulsun mu? { $total } kişiden { $to_go } kişi henüz almadı, almayacak da. Siz karar verene kadar duraklatıldı.
notice-run-stop-yes = Evet, durdur
notice-run-stop-no = Hayır, devam etsin

notice-run-done = ✓ <b>Duyuru gönderildi.</b>
notice-run-was-stopped = ✋ <b>Duyuru durduruldu.</b>
notice-run-sent = { $total } içinden { $sent } aldı
notice-run-unreachable = { $count } ulaşılamadı: botu engellemiş ya da ayrılmış
notice-run-refused = { $count } kişiye giden mesajı Telegram kabul etmedi
notice-run-unknown = { $count } belki aldı: Telegram'ın yanıtı kayboldu
notice-run-stopped = { $count } durdurulduğu için gönderilmedi
notice-run-declined = { $count } artık böyle mesaj istemiyordu
notice-run-late = { $count } geç kaldı: zamanı geçmişti
notice-run-left = { $count } bu arada ayrıldı ve kayıtlarını sildirdi
notice-run-leaving = { $count } şu anda gidiyor
notice-run-who-not = Kim almadı
notice-run-unclear = Almamış olabileceklere yeniden gönder

notice-run-who-heading = <b>Kim almadı</b>
notice-run-missed = { $who }: { $why }
notice-run-why-unreachable = ulaşılamıyor
notice-run-why-refused = Telegram kabul etmedi
notice-run-why-unknown = belki aldı
notice-run-why-stopped = durduruldu
notice-run-why-declined = artık böyle mesaj istemiyordu
notice-run-why-late = geç kaldı
notice-run-all-got-it = Herkes aldı.
notice-run-earlier = ‹ Önceki
notice-run-more = Devamı ›
notice-run-unclear-sure = { $count } kişi bunu zaten almış olabilir, o zaman iki kez alır. Başka kimse bir şey almaz. Yeniden gönderilsin mi?
notice-run-unclear-yes = Evet, yeniden gönder
notice-run-rest = Almamış olanlara gönder
notice-run-rest-sure = Durdurulduğu için { $count } kişi almadı. Kimse iki kez almaz. Onlara gönderilsin mi?
notice-run-rest-yes = Evet, onlara gönder

notice-run-asked = ⏳ Çok kişiye gidiyor; bu yüzden önce <b>ikinci bir kişi</b> okuyor. Haber verildi. Karar verilince size yazarım.
notice-run-take-back = Geri çek
notice-run-no-second = Çok kişiye gidiyor; ikinci bir kişinin evet demesi gerekiyor. Burada henüz bunu yapabilecek başka kimse yok. Sahibinden bir koordinatör daha davet etmesini isteyin ya da daha az kişi seçin.
notice-run-asks-you = 👀 Bir duyuru sizin onayınızı bekliyor: { $reach }. İki göz bir gözden iyi görür.
notice-run-look = Bak
notice-run-second = Alacak olanlar: { $reach }. Gönderilsin mi?
notice-run-second-yes = Evet, gönder
notice-run-not-yet = Henüz değil
notice-run-not-you = Yazan kişinin değil, başka birinin onayı gerekiyor.
notice-run-was-approved = ✓ Duyurunuz ikinci onayı aldı.
notice-run-was-not-yet =
    Duyurunuz yeniden taslak oldu. İkinci kişi şunu yazdı:

    { $why }
notice-run-open = Aç
notice-run-told-why = Teşekkürler. Yeniden taslak oldu, nedeni iletildi.

noticelater-name = duyurunun zamanı
noticelater-when = Ne zaman gönderilsin? Gün ve saat yazın, örneğin <i>26 Kasım 10:00</i>.
noticelater-in-the-past = O zaman geçti. Lütfen başka bir zaman seçin.
noticelater-too-far = Bir yıldan daha uzak. Lütfen daha erken bir zaman seçin.
noticelater-left = Tamam, hiçbir şey planlanmadı.
noticelater-sure = Böyle planlayayım mı?
noticelater-sure-send = Evet, planla

noticenotyet-name = duyurunun neden beklemesi gerektiği
noticenotyet-why = Önce ne değişmeli? Bir cümle yeter. Yazan kişi bunu okuyacak.

owner-letters =
    { $count ->
        [0] Gitmeyi bekleyen mektup yok.
       *[other] { $count } mektup gitmeyi bekliyor{ $minutes ->
            [0] {""}
           *[other] , en eskisi { $minutes } dakikadır
        }.
    }
notice-run-after-event = Etkinlik o zaman başlamış olacak. Lütfen daha erken bir zaman seçin.
