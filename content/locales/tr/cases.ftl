### Machine draft, not checked by a native speaker.
### Reports and cases: what members, champions, coordinators and the person concerned read.

report-receipt = Teşekkürler. Gruba bakan kişiler buna bakacak. Kimin söylediğini görmezler. Başvuru numaranız <b>{ $reference }</b>.
report-receipt-team = Teşekkürler. Koordinatörler buna bakacak; gruba bakan kişiler bunu görmez. Kimin söylediğini görmezler. Başvuru numaranız <b>{ $reference }</b>.
report-receipt-grave =
    Teşekkürler. Gruba bakan kişiler buna bakacak. Kimin söylediğini görmezler. Başvuru numaranız <b>{ $reference }</b>.

    O mesajda yazanlar nedeniyle koruma sorumlusuna ve yardımcısına şimdi haber veriliyor. Bekleyemezse: tehlikede <b>999</b>, acil sağlık için <b>111</b>.
report-looked = Teşekkürler. Bize söylediğinize baktık (<b>{ $reference }</b>). Ne yaptığımız aramızda kalır, konu siz olsaydınız da öyle olurdu.
report-how = Gruptaki bir mesajı bize bildirmek için o mesajı /report ile yanıtlayın. Satırınız hemen silinir, orada kimse kimin söylediğini görmez. Buradan da söyleyebilirsiniz.
report-how-short = Bir mesajı bildirmek için onu /report ile yanıtlayın. Ya da özel sohbetimizi açın.
report-not-one-person = O mesajı kimin yazdığını bilemiyorum: grubun kendisinden, bir kanaldan ya da benden geldi. Lütfen neyin yanlış olduğunu burada söyleyin.
report-not-one-person-short = O mesajı kimin yazdığını bilemiyorum. Lütfen neyin yanlış olduğunu özel sohbetimizde söyleyin.
report-as-yourself = Grubun kendisinden ya da bir kanaldan bildirim alamıyorum. Lütfen kendi adınızla yazın ya da özel sohbetimizi açın.
report-in-private = Grupta bir şey yolunda değil
groupreport-name = grup hakkında söylemek istedikleriniz
groupreport-safety =
    Biri tehlikedeyse şimdi <b>999</b>'u arayın.

    Konu birinin güvenliği ya da bir bebek mi?
groupreport-safety-no = Hayır
groupreport-safety-yes = Evet
groupreport-team = Konu gruba bakan biri ya da ekibimizden biri mi?
groupreport-team-no = Hayır
groupreport-team-yes = Evet
groupreport-words = Grupta ne yolunda değil? Kendi sözlerinizle anlatın. Sesli mesaj ya da resim de gönderebilirsiniz. Gruba bakan kişiler okur; kimin söylediğini görmezler.

case-alert = 🔔 <b>{ $group }</b> grubunda bir bildirim: <b>{ $reference }</b>
case-many = 🔔 <b>{ $group }</b> grubunda { $count } bildirim bekliyor.
case-waits = 🔔 <b>{ $group }</b> grubundaki <b>{ $reference }</b> için henüz kimse karar vermedi.
case-second-needed = 🔔 <b>{ $group }</b> grubunda biri kalıcı çıkarma istiyor: <b>{ $reference }</b>. İkinci bir kişi gerekiyor.
case-handed-letter = 🔔 <b>{ $group }</b> grubundan bir bildirim size verildi: <b>{ $reference }</b>
case-owner-must = 🔔 <b>{ $group }</b> grubundaki <b>{ $reference }</b>: bunu yapamıyorum, çünkü kişi orada yönetici. Grubun sahibi bunu Telegram'da yapmalı.
case-ban-letter = <b>{ $reference }</b>, <b>{ $group }</b> grubundan kalıcı çıkarmayla bitti. Daha geniş olması gerekip gerekmediğine bakabilirsiniz.
case-remove-letter = <b>{ $reference }</b>: biri <b>{ $group }</b> grubundan çıkarıldı.
case-champion-elsewhere = Bu kişi başka bir gruba bakıyor. Orada devam etmesi uygun mu, lütfen bir bakın.
case-look = Bak
case-list = <b>Bekleyen bildirimler: { $count }</b>
case-none = Bekleyen bildirim yok.
case-item = { $reference } · { $opened }
case-item-asked = { $reference } · ikinci kişi gerekiyor
case-item-appeal = { $reference } · yeniden bakılacak
case-list-open = Bildirimler
case-desk = Bildirimler ({ $count })
case-card = <b>{ $reference }</b> · { $group }
case-wrote = <b>{ $name }</b>, { $at } tarihinde yazdı:
case-in-private = Biri bize özelden söyledi, { $at }:
case-quote = <blockquote>{ $words }</blockquote>
case-with-media = Yanında bir resim, film ya da ses var.
case-other-kind = Söz değil, çıkartma ya da konum gibi başka bir şeydi.
case-warnings = Son 30 günde { $count } uyarı.
case-safeguarding-knows = Koruma sorumlusuna ve yardımcısına haber verildi.
case-ban-asked = Biri bu kişinin kalıcı olarak çıkarılmasını istiyor; nedeni: { $because }. Katılıyor musunuz? İki kişi gerekir.
case-note-failed = Telegram son kararı yerine getirmedi. Lütfen yeniden karar verin.
case-note-lost = Telegram'ın son kararı yerine getirip getirmediğini bilmiyorum. Lütfen gruba bakın ve yeniden karar verin.
case-note-admin = Bu kişi grubun yöneticisi. Onu çıkaramam ya da susturamam: bunu Telegram'da grubun sahibi yapmalı. Yapılınca bildirimi “Olduğu gibi bırak” ile kapatın.
case-doing = Karar verildi, şimdi yapıyorum.
case-leave = Olduğu gibi bırak
case-talk = Not gönder
case-warn = Uyar
case-mute = Sustur
case-remove = Çıkar
case-hand = Koordinatöre ver
case-safeguard = Korumaya bildir
case-agree = Katılıyorum
case-refuse = Katılmıyorum
case-how-long = Ne kadar süreyle?
case-length-1 = 1 saat
case-length-24 = 1 gün
case-length-168 = 1 hafta
case-which-removal = Gruptan çıksın, bir insan izin verirse geri gelebilsin mi? Yoksa hiç gelemesin mi? Kalıcı çıkarma için ikinci bir kişi gerekir.
case-remove-now = Gruptan çıkar
case-ask-ban = Kalıcı çıkarma iste
case-why = Neden? Kişiye bu neden söylenir.
case-reason-unkind = Kırıcı
case-reason-money = Satış ya da para
case-reason-advert = Reklam, bağlantı
case-reason-medical = Tıbbi tavsiye
case-reason-private = Özel bilgiler
case-reason-frightening = Korkutucu
case-reason-other = Başka bir şey
case-because-unkind = kırıcı bir mesaj
case-because-money = satış yapan ya da para isteyen bir mesaj
case-because-advert = reklam ya da bağlantı içeren bir mesaj
case-because-medical = tıbbi tavsiye veren bir mesaj
case-because-private = başkalarının özel bilgilerini anlatan bir mesaj
case-because-frightening = insanları korkutan bir mesaj
case-because-other = grubun kurallarına uymayan bir mesaj
case-advice-unkind = Mesajlarınızdan biri birini kırmış olabilir. Farklı düşündüğünüzde de lütfen nazikçe yazın.
case-advice-money = Lütfen grupta bir şey satmayın ve para istemeyin.
case-advice-advert = Lütfen gruba bu tür reklam ya da bağlantı koymayın.
case-advice-medical = Lütfen yaşadığınızı anlatın, tıbbi tavsiyeyi uzmanlara bırakın.
case-advice-private = Lütfen başkalarının özel bilgilerini grupta yazmayın.
case-advice-frightening = Mesajlarınızdan biri insanları korkutmuş olabilir. Lütfen onu gece okuyan yorgun ebeveynleri düşünün.
case-advice-other = Mesajlarınızdan biri grubun kurallarına uymuyor. Lütfen kurallara bir bakın: grupta /rules.
case-words-talk =
    <b>{ $group }</b> grubuna bakan kişilerden bir not:

    { $advice }
case-own-words = <blockquote>{ $words }</blockquote>
case-words-warn = <b>{ $group }</b> grubuna bakan kişiler size bir uyarı verdi; nedeni: { $because }. 30 gün sonra artık sayılmaz. Yanlış olduğunu düşünüyorsanız söyleyin, başka biri bakar.
case-words-mute = <b>{ $group }</b> grubuna bakan kişiler orada yazmanıza ara verdi; nedeni: { $because }. Süresi: { $length }. Okumaya devam edebilirsiniz. Yanlış olduğunu düşünüyorsanız söyleyin, başka biri bakar.
case-words-remove = Ekip sizi <b>{ $group }</b> grubundan çıkardı; nedeni: { $because }. Yanlış olduğunu düşünüyorsanız söyleyin, başka biri bakar. Dersler ve acil yardım her zamanki gibi yanınızda.
case-words-ban = Ekip artık <b>{ $group }</b> grubunda olamayacağınıza karar verdi; nedeni: { $because }. Kararı iki kişi verdi. Yanlış olduğunu düşünüyorsanız söyleyin, başka biri bakar. Dersler ve acil yardım her zamanki gibi yanınızda.
case-ask-again = Yeniden bakılmasını iste
case-they-get = <b>Kişiye tam olarak şu gider:</b>
case-in-your-language = <b>Sizin dilinizde:</b>
case-cannot-tell = Bu kişiye yazamıyorum, bu yüzden nedenini öğrenmeyecek. Bunu not ediyorum.
case-preview-leave = Bildirim kapanır, kimseye bir şey olmaz. Bildirenler, birinin baktığını öğrenir.
case-preview-warn = Özel bir uyarı. Başka kimse görmez. 30 gün sonra artık sayılmaz.
case-preview-mute = Bir süre grupta yazamaz.
case-preview-remove = Gruptan çıkarılır. Geri gelip gelmeyeceğine bir insan karar verir.
case-preview-ban = Önce ikinci bir kişiye sorulur. O da katılırsa kişi dışarıda kalır. O zamana kadar kişiye bir şey olmaz; mesaj ise hemen kaldırılabilir.
case-preview-agree = İkinci kişi sizsiniz. Katılırsanız kişi şimdi dışarıda kalır.
case-preview-hand = Bölgenin koordinatörleri karar verir. Bu bildirimi artık görmezsiniz.
case-preview-safeguard = Koruma sorumlusuna ve yardımcısına ne yazıldığı ve kimin yazdığı söylenir. Sonra sözler burada silinir. Kişiye bir şey söylenmez. Biri şu anda tehlikedeyse önce <b>999</b>'u arayın.
case-preview-safeguard-private = Koruma sorumlusuna ve yardımcısına sözler verilir. Kimin söylediğini onlar da öğrenmez. Sonra sözler burada silinir. Biri şu anda tehlikedeyse önce <b>999</b>'u arayın.
case-delete-on = ✓ Mesaj da silinir
case-delete-off = ✗ Mesaj kalır
case-do-it = Yap
casetalk-name = notunuz
casetalk-words = Kendi sözlerinizi eklemek ister misiniz? En çok 500 harf. Ya da geçin.
casetalk-delete = Gruptaki mesajı da sileyim mi?
casetalk-delete-no = Orada kalsın
casetalk-delete-yes = Sil
casetalk-sure = Göndereyim mi?
casetalk-sure-send = Yap
case-being-done = Şimdi yapıyorum. <b>{ $reference }</b> bitince size söylerim.
case-ban-waits = İkinci bir kişiye soruluyor. Biri katılana kadar hiçbir şey olmaz.
case-ban-waits-deleted = İkinci bir kişiye soruluyor. Mesaj şimdi kaldırılıyor. Biri katılana kadar başka hiçbir şey olmaz.
case-still-waits = Hiçbir şey yapılmadı. Bildirim hâlâ bekliyor.
case-nothing-done = Hiçbir şey yapılmadı.
case-open-again = Kalıcı çıkarma yok. Bildirim yeniden açık.
case-handed = Artık koordinatörlerde.
case-not-reached = Kişiye yazamadım. Bunu not ettim.
case-done-leave = Tamam. Bildirim kapandı, hiçbir şey değişmedi.
case-done-talk = Tamam. Notunuz yolda.
case-done-warn = Tamam. Kişiye bir uyarı verildi. 30 gün sonra artık sayılmaz.
case-done-mute = Tamam. Kişi bir süre yazamaz.
case-done-remove = Tamam. Kişi çıkarıldı.
case-done-ban = Tamam. Kişi dışarıda kalıyor.
case-done-safeguard = Tamam. Koruma sorumlusuna ve yardımcısına şimdi haber veriliyor, sözler burada silindi.
case-done-on = Karar tarihi: { $on }.
case-did-mute = Tamam: <b>{ $reference }</b>. <b>{ $group }</b> grubunda bir süre yazamaz, nedeni söyleniyor.
case-did-remove = Tamam: <b>{ $reference }</b>. <b>{ $group }</b> grubundan çıktı, nedeni söyleniyor.
case-did-ban = Tamam: <b>{ $reference }</b>. <b>{ $group }</b> grubunun dışında kalıyor, nedeni söyleniyor.
case-did-mute-untold = Tamam: <b>{ $reference }</b>. <b>{ $group }</b> grubunda bir süre yazamaz. Ona yazamıyorum, bu yüzden nedeni söylenmiyor.
case-did-remove-untold = Tamam: <b>{ $reference }</b>. <b>{ $group }</b> grubundan çıktı. Ona yazamıyorum, bu yüzden nedeni söylenmiyor.
case-did-ban-untold = Tamam: <b>{ $reference }</b>. <b>{ $group }</b> grubunun dışında kalıyor. Ona yazamıyorum, bu yüzden nedeni söylenmiyor.
case-did-not-failed = Telegram bunu yapmadı: <b>{ $group }</b> grubundaki <b>{ $reference }</b>. Bildirim yeniden açık. Lütfen yeniden deneyin ya da başka bir şey yapın.
case-did-not-lost = Telegram'ın bunu yapıp yapmadığını bilmiyorum: <b>{ $group }</b> grubundaki <b>{ $reference }</b>. Bildirim yeniden açık. Lütfen gruba bakın ve yeniden karar verin.
case-did-not-admin = Bunu yapamıyorum: bu kişi <b>{ $group }</b> grubunda yönetici, bunu yalnızca grubun sahibi kaldırabilir. <b>{ $reference }</b> artık koordinatörlerde.
case-ban-not-agreed = İkinci kişi kalıcı çıkarmaya katılmadı: <b>{ $group }</b> grubundaki <b>{ $reference }</b> yeniden açık.
case-message-stayed = <b>{ $group }</b> grubundaki <b>{ $reference }</b> mesajını silemedim. Lütfen Telegram'da silin.
case-debrief = Zor bir konuydu
case-everywhere = Bütün grupların dışında tut
case-everywhere-sure =
    { $count ->
        [0] Bu kişi, programın ileride olacak bütün gruplarının dışında tutulsun mu?
       *[other] Bu kişi { $count } grubun daha ve ileride olacakların dışında tutulsun mu?
    }
case-everywhere-done = Tamam. Programın bütün gruplarının dışında tutuluyor. Bir yerde olmazsa size söylerim.
case-kept-out-everywhere = Bütün grupların dışında tutuluyor.
case-elsewhere-failed = Kişiyi <b>{ $group }</b> grubunun dışında tutamadım. Bunu Telegram'da grubun sahibi yapmalı.
case-decided-already = Biri daha hızlıydı: buna karar verilmiş. Teşekkürler. Şu an buradayız:
case-one-moment = Şu anda bu kişiyle ilgili bir şey yapılıyor. Lütfen biraz sonra yeniden deneyin.
case-needs-another = Kalıcı çıkarma için ikinci bir kişi gerekir. Bunu siz istediniz, bu yüzden başka biri karar verir.
case-not-possible = Bu bildirimde bu yapılamaz.
case-nobody-hears = Koruma ekibinde bunu söyleyebileceğim kimse yok. Lütfen bir koordinatöre verin. Biri tehlikedeyse <b>999</b>'u arayın.
case-not-yours = Bunu size gösteremem.
case-with-coordinator = Bu bildirim artık koordinatörlerde.

appeal-name = karar hakkında söylemek istedikleriniz
appeal-words = Kararı vermeyen biri yeniden bakacak. Bu konuda bir şey söylemek ister misiniz? Bunu geçebilirsiniz.
appeal-receipt = Teşekkürler. Kararı vermeyen biri <b>{ $reference }</b> için yeniden bakacak. Ne dediğini size söylerim.
appeal-asked-already = Bunun için yeniden bakılmasını zaten istediniz. Her karar için bir kez yeniden bakılır.
appeal-too-late = Yeniden bakılması 30 gün içinde istenebilir. Bunun için o süre doldu.
appeal-not-yours = Buna, kararda payı olmayan birinin bakması gerekiyor.
appeal-letter = 🔔 <b>{ $group }</b> grubunda biri yeniden bakılmasını istiyor: <b>{ $reference }</b>
appeal-decision = Karar: { $deed }; nedeni: { $because }.
case-deed-warn = bir uyarı
case-deed-mute = bir süre susturuldu
case-deed-remove = çıkarıldı
case-deed-ban = dışarıda tutuluyor
appeal-says =
    Diyor ki:
    <blockquote>{ $words }</blockquote>
appeal-says-nothing = Söz eklemedi.
appeal-judge = Karar ver
appealanswer-name = yanıtınız
appealanswer-verdict = Karar kalsın mı, değişsin mi?
appealanswer-verdict-upheld = Kalsın
appealanswer-verdict-changed = Değişsin
appealanswer-words = Kişiye kendi sözlerinizle bir cümle? Bunu geçebilirsiniz.
appealanswer-sure = Göndereyim mi?
appealanswer-sure-send = Gönder
appeal-told-looked = Sorduğunuz için teşekkürler. Kararı vermeyen biri <b>{ $reference }</b> (<b>{ $group }</b>) için yeniden baktı.
appeal-told-upheld = Karar değişmedi. Bu konuda konuşmak isterseniz Söz sizde bölümünden bize yazın, bir insan okur. Dersler ve acil yardım her zamanki gibi yanınızda.
appeal-told-changed = Karar değişti. { $what } Bu konuda konuşmak isterseniz Söz sizde bölümünden bize yazın, bir insan okur.
appeal-changed-warn = Uyarı silindi.
appeal-changed-mute = Orada yeniden yazabilirsiniz.
appeal-changed-over = Ara zaten bitti, artık sayılmaz.
appeal-changed-remove = İsterseniz yeniden aramıza katılabilirsiniz.
appeal-changed-ban = İsterseniz yeniden aramıza katılabilirsiniz.
appeal-my-group = Grubumu bul
appeal-answered = Teşekkürler. Kişiye <b>{ $reference }</b> için ne karar verdiğiniz söyleniyor.
appeal-not-done = Telegram bunu <b>{ $group }</b> grubunda geri almadı. Lütfen grubun sahibinden bunu Telegram'da yapmasını isteyin.

rights-kept-case = Bir grupta adınızın geçtiği bir konuya ({ $references }) hâlâ bakılıyor. Başkalarını korumak için karar verilene kadar saklanır. Bundan bir ay sonra adınız ve sözleriniz de silinir.
rights-kept-ban = Telegram numaranızın bir gruptan çıkarıldığı ya da bir grubun dışında tutulduğu bir listede kalır, sizinle ilgili başka bir şey olmadan. Bu, başkalarını korur.

worry-yours-group = <b>{ $reference }</b> sizde. Bir gruptan geldi, bu yüzden sizde olduğu kimseye söylenmiyor. Okuyun, gereği yapılınca kapatın.
worry-yours-nobody = <b>{ $reference }</b> sizde. Yazan kişi verilerini sildi, bu yüzden ona haber veremiyorum. Okuyun, gereği yapılınca kapatın.
worry-dealt-with = Gereği yapıldı
worry-how-ended = <b>{ $reference }</b> için ne yapıldı? Seçiminizi not ederim, kimseye söylemem.
worry-outcome-spoke = Kişiyle konuşuldu
worry-outcome-service = Kuruma bildirildi
worry-outcome-emergency = 999 arandı
worry-outcome-nothing = Gerek olmadı
worry-outcome-other = Başka bir şey
worry-closed = <b>{ $reference }</b> kapandı. İlgilendiğiniz için teşekkürler.
worry-others = Diğer bildirimler
