### Machine draft, not checked by a native speaker.
### Answers to events, the waiting list, reminders, the calendar.

event-maybe = ❓ Belki
event-map = 📍 Harita
event-calendar = 🗓 Takvim
event-look = Etkinliği gör
event-to-card = Etkinliğe dön
event-said-maybe = Not ettim: belki.
event-said-waiting = Bekleme listesindesiniz.
event-you-maybe = Belki dediniz. Sorun değil.
event-no-place-kept = Size henüz yer ayrılmadı.
event-join-line = Bekleme listesine gir
event-you-waiting = Bekleme listesinde <b>{ $at }.</b> sıradasınız. Yer açılınca haber veririm.
event-you-offered = <b>İsterseniz bir yer sizin.</b> Lütfen şu zamana kadar yanıt verin: { $until }.

event-leave-line = Listeden çık
event-line-left = Tamam, listeden çıktınız. İstediğiniz zaman geri gelebilirsiniz.
event-take = Alıyorum
event-let-go = Başkasına kalsın
event-offer = <b>{ $title }</b> etkinliğinde bir yer açıldı: { $at }. İsterseniz sizin. Lütfen şu zamana kadar yanıt verin: { $until }.
event-offer-ran-out = <b>{ $title }</b> etkinliğindeki yer bir süre sizin için tutuldu, şimdi sıradakine geçti. Sorun değil. Hâlâ gelmek isterseniz yeniden bekleme listesine girebilirsiniz.
event-offer-ran-out-room = <b>{ $title }</b> etkinliğindeki yer bir süre sizin için tutuldu, bu süre doldu. Hâlâ yer var. Gelmek isterseniz Geliyorum düğmesine basın.
event-offer-over = Şu an sizin için tutulan bir yer yok. Durumunuz burada.
event-place-free = <b>{ $title }</b> etkinliğinde bir yer var: { $at }. Az sonra başlıyor; yer, Geliyorum düğmesine ilk basanın.

event-why = Neden olmadı? Bir dahaki sefere daha iyi seçmemize yarar.
event-why-time = Zaman
event-why-childcare = Çocuk bakımı
event-why-travel = Yol
event-why-language = Dil
event-why-cost = Ücret
event-why-other = Başka
event-why-unsaid = Söylemek istemem
event-why-thanks = Teşekkürler. Yararlı oldu.

event-needs = Neye ihtiyacınız var?
event-needs-what = Bir şeye ihtiyacınız var mı? Uyanı seçin, hiçbirini seçmeseniz de olur.
event-needs-unplanned = Burada şimdilik planlanmadı, bu yüzden söz veremiyoruz: { $needs }. İhtiyacınız varsa yine de basın, ekip bilsin.
event-needs-who-sees = Ekip neye kaç kişinin ihtiyacı olduğunu görür, kimin olduğunu görmez.
event-needs-language = Çevirmen: { $language }
event-needs-done = Bu kadar
event-needs-none = İhtiyacım yok
event-need-on = ✅ { $need }
event-need-asked = ✋ { $need }
event-asked = İstedikleriniz: { $needs }
event-told = Bize söylediğiniz: { $needs }
event-asked-unplanned = Burada şimdilik planlanmadı, bu yüzden söz veremiyoruz: { $needs }
event-need-off = { $need }
event-need-interpreter = Çevirmen
event-need-creche = Kreş
event-need-step_free = Basamaksız giriş
event-need-sibling = Bir kardeş de gelecek
event-need-partner = Eşim de gelecek
event-which-language = Hangi dil için çevirmen?
event-other-language = Başka bir dil
event-not-going = Bu, gelecek olanlar için. Şu an buradayız:

doorname-name = Kapı için adınız
doorname-called = Kapıda hangi adı işaretleyelim? Dilediğiniz bir ad olabilir, atlayabilirsiniz de. Adı yalnızca kapıda yardım edenler görür.
doorname-called-first = { $name } olsun
doorname-forget = Atlarsanız ad unutulur.
event-door-name = Kapıdaki adınız: { $name }

event-bell = 🔔 Bana hatırlat
event-bell-anyway = 🔔 Yine de hatırlat
event-bell-stop = 🔕 Hatırlatma
event-bell-on = Bir gün önce ve iki saat önce hatırlatırım.
event-bell-off = Bu etkinliği hatırlatmam.
event-bell-late = Yakında başlıyor, gönderilecek hatırlatma kalmadı. Şu an durum:
event-remind = <b>{ $title }</b> etkinliğine geliyorsunuz: { $at }. Hâlâ geliyor musunuz?
event-remind-bell = Hatırlatmamı istemiştiniz: <b>{ $title }</b>, { $at }.
event-coming = Geliyorum
event-not-any-more = Artık gelemiyorum
event-confirmed = Güzel. Orada görüşürüz.

event-file = Etkinlik, takviminiz için burada. Eklemek için dosyayı açın.
event-file-off = Bu etkinlik iptal. Takviminizden çıkarmak için dosyayı açın.
event-no-pin = Bu etkinliğin haritası yok. Şu an buradayız:

say-thanks-event = Teşekkürler. Daha iyi olması için bir öneriniz var mı?
say-just-write = Buraya yazmanız yeter. Sesli mesaj da gönderebilirsiniz.
