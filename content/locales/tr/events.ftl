### Machine draft, not checked by a native speaker.
### Events, for parents and coordinators.

events-heading = <b>Yakınınızda neler var</b>
events-none = Yakınınızda henüz etkinlik yok. Kabul ettiyseniz, olunca haber veririm.
events-no-area = Önce bölgenizi söyleyin, o zaman yakınınızda neler olduğunu gösterebilirim.
events-all = Bütün etkinlikler
events-is-off = Bu etkinlik iptal. Şu an buradayız:
events-has-begun = Bu etkinlik başladı bile. Şu an buradayız:
event-item = { $title }, { $at }
event-notice = Yakınınızda bir etkinlik var:
event-title = 📅 <b>{ $title }</b> — { $at }
event-place = { $place }
event-going =
    { $going ->
        [0] İlk gelen siz olun.
       *[other] { $going } kişi geliyor
    }
event-going-left =
    { $left ->
        [0] { $going } kişi geliyor · yer kalmadı
       *[other] { $going } kişi geliyor · { $left } yer kaldı
    }
event-yes = ✅ Geliyorum
event-no = ✖ Gelemem
event-said-going = Geliyorsunuz.
event-said-cannot = Haber verdiğiniz için teşekkürler.
event-you-going = <b>Geliyorsunuz.</b> Değişirse öbür düğmeye basmanız yeter.
event-you-cannot = Gelemiyorsunuz. Değişirse öbür düğmeye basmanız yeter.
event-how-was-it = <b>{ $title }</b> etkinliğine geldiğiniz için teşekkürler. Nasıldı?
star-1 = 😞
star-2 = 🙁
star-3 = 😐
star-4 = 🙂
star-5 = 😀

newevent-name = Yeni etkinliğiniz
newevent-area = Etkinlik hangi bölge için?
newevent-title = Etkinliğin adı ne?
newevent-when = Ne zaman? Bir gün ve bir saat, örneğin <i>26 Kasım 10:00</i>.
newevent-where = Nerede? Yer ve posta kodu, bir de bilinmesi gerekenler (ücretsiz, bebek arabası olur …).
newevent-places = Kaç kişilik yer var? Sınır yoksa atlayın.
newevent-audience = Kimler için?
newevent-audience-everyone = Herkes
newevent-audience-expecting = Bebek bekleyenler
newevent-audience-babies = 1 yaş altı bebekler
newevent-audience-toddlers = 1-4 yaş çocuklar
newevent-sure = Göndereyim mi?
newevent-sure-send = Gönder

announce-preview = <b>Ebeveynlere tam olarak bu gider:</b>
announce-line = ———
announce-few = 8 kişiden azına gidecek.
announce-about = Yaklaşık { $count } kişiye gidecek.
announce-in-the-past = Bu zaman geçti. Lütfen başka bir zaman seçin.
announce-on-its-way = Yola çıktı. Gece ise sabaha kadar bekler.
