### Machine draft, not checked by a native speaker.
### Events, for parents and coordinators.

events-none = Yakınınızda henüz etkinlik yok. Kabul ettiyseniz, olunca haber veririm.
events-no-area = Önce bölgenizi söyleyin, o zaman yakınınızda neler olduğunu gösterebilirim.
events-all = Bütün etkinlikler
events-is-off = Bu etkinlik iptal. Şu an buradayız:
events-has-begun = Bu etkinlik başladı bile. Şu an buradayız:
event-notice = Yakınınızda bir etkinlik var:
event-title = 📅 <b>{ $title }</b> — { $at }
event-place = { $place }
event-title-until = 📅 <b>{ $title }</b> — { $at }–{ $ends }
event-address = { $address }
event-and = { $first } · { $second }
event-free = ücretsiz
event-cost = { $cost }
event-access-step_free = basamaksız
event-access-prams = bebek arabası olur
event-access-creche = çocuk bakımı var
event-access-siblings = kardeşler gelebilir
event-access-partners = eşler gelebilir
event-access-interpreter = tercüman var
event-spoken = { $language } konuşulur
event-link = 💻 İnternette: { $link }
event-changed = 💬 <i>Söylediniz, yaptık:</i> { $words }
event-written-in = Bu etkinlik { $language } yazıldı.
event-off = <b>Bu etkinlik iptal oldu.</b>
event-off-why = <b>Bu etkinlik iptal oldu.</b> { $why }
event-sorry-off = Üzgünüz, bu etkinlik olmuyor.
event-has-changed = Bu etkinlikte bir şey değişti:
event-was-now = { $what }: <s>{ $was }</s> → <b>{ $now }</b>
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
event-first = İlk gelen siz olun · { $left } kişilik yer
event-yes = ✅ Geliyorum
event-no = ✖ Gelemem
event-said-going = Geliyorsunuz.
event-said-cannot = Haber verdiğiniz için teşekkürler.
event-you-going = <b>Geliyorsunuz.</b>
event-you-cannot = Gelemiyorsunuz.
event-could-not = Yazık olmuş. Haber verdiğiniz için teşekkürler.
event-change-below = Yanıtınızı aşağıdan istediğiniz zaman değiştirebilirsiniz.
event-were-you-there = <b>{ $title }</b> etkinliğine gelebildiniz mi?
event-was-there = Evet
event-was-not-there = Gelemedim
event-how-was-it = <b>{ $title }</b> etkinliğine geldiğiniz için teşekkürler. Nasıldı?
star-1 = 😞
star-2 = 🙁
star-3 = 😐
star-4 = 🙂
star-5 = 😀
