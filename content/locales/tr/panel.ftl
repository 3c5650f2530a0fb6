### Gönüllünün paneli: kim bekliyor, gruba ne konacak, dinlenme.

champion-no-group = Henüz bir grubunuz yok. Ekip size bir grup verecek.
champion-waiting = Bekleyenler ({ $count })
champion-see = Bak
champion-nobody-waits = Bekleyen kimse yok.
champion-one-waits =
    { $count ->
        [one] <b>{ $name }</b>: 1 kişi katılmayı bekliyor.
       *[other] <b>{ $name }</b>: { $count } kişi katılmayı bekliyor. Bu, { $at }. kişi.
    }
champion-who = { $person } programa katıldı, ama bu grupta henüz yeri yok.
champion-stranger = Tanımadığım biri. Bağlantıyı başka bir ebeveynden almış olabilir.
champion-stranger-unknown = Bu kişi programa katılmadı, kuralları kabul etmedi, 18 yaşında olduğunu söylemedi.
champion-no-is-silent = Hayır derseniz bu konuda kendisine bir şey yazmam.
champion-age-fits = ✓ Bebeğin yaşı gruba uyuyor.
champion-age-no = ✗ Bebeğin yaşı gruba uymuyor.
champion-age-unknown = Bebeğin yaşı bilinmiyor.
champion-room = ✓ Grupta yer var.
champion-full = ✗ Grup dolu.
champion-agreed = ✓ Kuralları kabul etti.
champion-not-agreed = Kuralları henüz kabul etmedi.
champion-young = ✗ 18 yaşından küçük: önce bir görevli kendisiyle görüşür.
champion-was-out = ✗ Ekip bu kişiyi daha önce gruptan çıkardı.
champion-let-in = Gruba al
champion-say-no = Bu sefer değil
champion-next = Sıradaki
champion-sure = Yine de gelsin mi?
champion-let-in-sure = Evet, gruba al
champion-banned = Bu kişinin gruba girmesi yasak. Bunu yalnızca bir koordinatör kaldırabilir.
champion-approved = Gruba alındı.
champion-declined = Gruba alınmadı. Bu konuda kendisine bir şey yazmam.
champion-already-decided = Buna biri zaten karar vermiş. Şu an buradayız:
champion-already-decided-all = Bunlara biri zaten karar vermiş.
champion-not-these = Bu { $count } yabancıyı alma
champion-decline-all-sure =
    { $count ->
        [one] Programa katılmamış 1 kişi bekliyor. Hayır diyelim mi?
       *[other] Programa katılmamış <b>{ $count } kişi</b> bekliyor. Hepsine birden hayır diyelim mi?
    }

    Bu geri alınamaz. Yeniden isteyebilirler; bu konuda onlara bir şey yazmam.
champion-decline-all = Evet, { $count } kişiye hayır
champion-declined-all =
    { $count ->
        [one] 1 kişi gruba alınmadı.
       *[other] { $count } kişi gruba alınmadı.
    }

panel-which = Hangi grup?
panel-of = { $name }
panel-open = Grubun panelini aç
panel-others = Öbür gruplarım
panel-heading =
    <b>{ $name }</b>
    { $parents } ebeveyn
panel-you-alone = Nöbette yalnızca siz varsınız.
panel-you-and =
    { $more ->
        [0] Nöbette { $first } ve siz varsınız.
        [one] Nöbette { $first }, siz ve 1 kişi daha var.
       *[other] Nöbette { $first }, siz ve { $more } kişi daha var.
    }
panel-others-on =
    { $more ->
        [0] Nöbette { $first } var.
        [one] Nöbette { $first } ve 1 kişi daha var.
       *[other] Nöbette { $first } ve { $more } kişi daha var.
    }
panel-nobody-on = Nöbette kimse yok. Gelenler koordinatörlere gidiyor.
panel-unprotected = 🔴 Şu an bu gruba bakamıyorum. Koordinatörlerin haberi var.
panel-counts =
    { $waiting } kişi katılmayı bekliyor · { $cases } başvuru · bu hafta { $newcomers } yeni
panel-cases = Başvurular ({ $count })
panel-start = Sohbet başlat
panel-share = Ders paylaş
panel-weekly = Haftanın sorusu
panel-rest = Bu akşam yokum
panel-newcomers = Yeni gelenler
panel-more = Daha fazla
panel-more-of = <b>{ $name }</b>: başka ne yapmak istersiniz?
panel-newcomers-heading =
    { $count ->
        [0] Bu hafta <b>{ $name }</b> grubuna yeni gelen olmadı.
        [one] <b>{ $name }</b>: bu hafta 1 yeni kişi.
       *[other] <b>{ $name }</b>: bu hafta { $count } yeni kişi.
    }
panel-newcomer = { $person } · { $since } gününden beri
panel-newcomer-welcomed = { $person } · { $since } gününden beri · karşılandı

starter-none = Bunun için şu an bir sohbet konum yok. Dilerseniz gruba kendiniz yazabilirsiniz.
starter-note =
    <b>Yalnızca sizin için</b>
    { $note }
starter-preview = <b>{ $name }</b> grubunda şöyle görünecek:
starter-another = Başka bir tane
starter-topics = Konuya göre
starter-which-topic = Sohbet ne hakkında olsun?
starter-no-topic = 💬 Şundan bundan

post-preview = <blockquote>{ $words }</blockquote>
post-it = Gruba koy
post-on-its-way = <b>{ $name }</b> grubuna konuyor.
post-goes-up-later = Sessiz saat bitince, saat { $until } için <b>{ $name }</b> grubuna konacak.
post-had-one = Grupta { $at } bir sohbet başlatıldı. Günde bir tane çoğu zaman yeter.
post-quiet = Grupta saat { $until } olana kadar sessiz saat var.
post-sure = Yine de koyalım mı? Sessiz saatte bitmesini beklerim.
post-all-the-same = Evet, koy
post-take-down = Geri al
post-taken-down = Gruptan kaldırıldı.
post-is-down = Artık orada değil.
post-just-leaving = Tam şu anda gidiyor. Biraz sonra yeniden deneyin.
post-done-already = O zaten yolda.
post-unprotected = Şu an gruba bir şey koyamıyorum: <b>{ $name }</b> grubundan çıkarıldım ya da yetkilerimi kaybettim. Koordinatörlerin haberi var.
post-failed = Koymak istediğiniz şey <b>{ $name }</b> grubunda görünmüyor.
post-why-topic = Grubun Genel konusu kapalı. Telegram'da açın, sonra yeniden deneyin.
post-why-unprotected = Gruptan çıkarıldım ya da yetkilerimi kaybettim. Koordinatörlerin haberi var.
post-why-refused = Telegram kabul etmedi. Başka bir tane deneyin ya da bir koordinatöre söyleyin.
post-why-unknown = Yanıt kayboldu; orada olabilir de olmayabilir de. Yeniden koymadan önce lütfen gruba bakın.

share-what = <b>{ $name }</b> grubunda ne paylaşmak istersiniz? Önce siz görürsünüz.
share-search = 🔎 Ara
share-help-cards = 🆘 Yardım kartları
share-topics = 📚 Konuya göre dersler
share-which-topic = Ders ne hakkında?
share-which = Hangisi?
share-item-h = Yardım kartı: { $title }
share-item-l = Ders: { $title }
share-next = Sonraki sayfa
share-search-again = Yeniden ara
share-nothing-found = Bunun için bir şey bulamadım. Başka bir iki sözcük deneyin.
sharing-name = aramanız
sharing-words = Ne hakkında? Bir iki sözcük yeter.

rest-how-long = Siz başkalarına bakıyorsunuz. İzinde olan o zamana kadar gruptan bir şey duymaz. Ne kadar süre?
rest-tonight = Bu akşam
rest-week = Bir hafta
rest-open = Ben söyleyene kadar
rest-off = İzin bitişiniz: { $until }.
rest-off-open = Siz söyleyene kadar izindesiniz.
rest-well = İyi dinlenmeler.
rest-back = Geri döndüm
rest-already = Zaten izindesiniz.
rest-not-off = Nöbettesiniz.
rest-welcome-back = Yeniden hoş geldiniz.
rest-covered-by =
    { $more ->
        [0] Siz dinlenirken <b>{ $name }</b> grubuna { $first } bakıyor.
        [one] Siz dinlenirken <b>{ $name }</b> grubuna { $first } ve 1 kişi daha bakıyor.
       *[other] Siz dinlenirken <b>{ $name }</b> grubuna { $first } ve { $more } kişi daha bakıyor.
    }
rest-covered-by-coordinators = Nöbette başka gönüllü yok; siz dinlenirken <b>{ $name }</b> grubuna koordinatörler bakıyor.
rest-a-lot = Bu hafta 10'dan fazla başvuruya baktınız. Bu bir kişi için çok. İstediğiniz zaman bir başkası devralabilir; kimse kırılmaz.
rest-nobody-on = <b>{ $name }</b> grubunda nöbette gönüllü yok. Biri dönene kadar bekleyenler ve başvurular size gelir.
rest-to-desk = Masayı aç

debrief-hard = Bu zor bir şeydi. Biriyle konuşmak iyi gelir mi?
debrief-yes-name = Evet, { $name } ile
debrief-yes = Evet, konuşmak isterim
debrief-fine = Ben iyiyim
debrief-to-coordinator = <b>{ $name }</b> grubunun gönüllüsü { $champion } bir başvurudan sonra konuşmak istiyor. { $champion } için Telegram'dan ya da grubun yönetici sohbetinden yazın.
debrief-asked =
    { $more ->
        [0] Haber verdim: { $first }.
       *[other] Haber verdim: { $first } ve { $more } kişi daha.
    } Konuşmak istediğinizi duyuyorlar; başvuru hakkında bir şey duymuyorlar.
debrief-nobody = Şu an haber verebileceğim bir koordinatör yok. Bu hatlar sizin için de var.
debrief-good = Güzel. Yaptıklarınız için teşekkürler.
debrief-lines =
    İçinizde kalırsa: <b>111</b>'i arayıp 2'yi seçin ya da Samaritans <b>116 123</b>; gece gündüz, ücretsiz. Tehlikedeyseniz <b>999</b>'u arayın.
