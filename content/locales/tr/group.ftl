### Machine draft, not checked by a native speaker.
### Peer groups, for parents and champions.

group-fits =
    { $groups ->
        [one] Yakınınızda yeri olan bir grup var. İşte o:
       *[other] Yakınınızda yeri olan { $groups } grup var. Size en uygunu bu:
    }
group-all-full = Yakınınızdaki gruplar şu an dolu. Size en uygunu bu:
group-card =
    <b>{ $name }</b>
    Kimler için: { $ages }. Konuşulan dil: { $languages }.{ $other ->
        [0] {""}
       *[other] {" "}{ $hers } konuşulan uygun bir grup henüz yok.
    }
    { $size }
group-champion-one = Grupla { $name } ilgileniyor.
group-champion-two = Grupla { $first } ve { $second } ilgileniyor.
group-champions =
    { $count ->
        [one] Grupla bir gönüllü ilgileniyor.
       *[other] Grupla { $count } gönüllü ilgileniyor.
    }
group-parents = Bu grupta { $count } ebeveyn var.
group-few-parents = Şimdilik birkaç ebeveyn var.
group-no-parents = İlk gelenlerden biri olursunuz.
ages-expecting = bebek bekleyenler
ages-under = { $to } altı bebekler
ages-expecting-and-under = bebek bekleyenler ve { $to } altı bebekler
ages-from-week = gebeliğin { $week }. haftasından sonra bebek bekleyenler
ages-from-week-until = gebeliğin { $week }. haftasından sonra bebek bekleyenler ve { $to } altı bebekler
ages-at-week = gebeliğin { $week }. haftası
ages-at-birth = doğum
ages-from-to = { $start } ile { $to } arası çocuklar
ages-weeks = { $count } hafta
ages-months = { $count } ay
ages-years = { $count } yaş
list-comma = { $first }, { $second }
list-and = { $first } ve { $second }
list-sentences = { $first } { $second }
list-below =
    { $first }
    { $second }
tongue-en = İngilizce
tongue-tr = Türkçe
group-rules-button = Kuralları oku
group-others = Diğerlerini göster
group-adult = 18 yaşında ya da daha büyük müsünüz?
group-adult-why = Neden soruyorum: daha genç ebeveynlerle önce ekipten biri görüşür.
group-worker-first = Söylediğiniz için teşekkürler. Genç ebeveynlerle önce bir çalışanımız görüşür, size iyi bakılsın diye. Ekibe haber verdim. Dersler ve acil yardım her zamanki gibi çalışır.
group-young-parent = { $person } 18 yaşından küçük ve bir grup sordu. Lütfen önce siz görüşün.
group-rules =
    <b>{ $name }: beş kural</b>

    1. Nazik olalım. Hepimiz elimizden geleni yapıyoruz.
    2. Burada konuşulan burada kalır.
    3. Satış yok, para için bağlantı yok.
    4. Tıbbi tavsiye yok: yaşadığınızı paylaşın, gerisini bir uzmana sorun.
    5. Ben grup mesajlarını okumam. Acil yardım için özel sohbetimizi açın ya da 999'u veya 111'i arayın.

    Öbür üyeler Telegram adınızı ve resminizi görür.
group-own-rules =
    <b>{ $name }: kurallar</b>

    { $words }

    Ben grup mesajlarını okumam. Acil yardım için özel sohbetimizi açın ya da 999'u veya 111'i arayın.

    Öbür üyeler Telegram adınızı ve resminizi görür.
group-agree = Kabul ediyorum
group-making-link = Teşekkürler. Size özel bağlantı birazdan geliyor.
group-link = <b>{ $name }</b> için bağlantınız hazır. Yalnızca sizin için, bir kez çalışır. Yeriniz şu zamana kadar sizin için ayrıldı: { $until }.
group-join = Gruba katıl
group-no-link = Bağlantınızı şu an hazırlayamadım. Lütfen biraz sonra yeniden deneyin.
group-try-again = Yeniden dene
group-in = Artık <b>{ $name }</b> grubundasınız. İsterseniz merhaba deyin, isterseniz yalnızca okuyun.
group-all-yours = Gruplarınız:
group-button = { $name }
group-one-member = <b>{ $name }</b>: gruptasınız.
group-one-offered = <b>{ $name }</b>: size yer var.
group-one-assigned = <b>{ $name }</b>: yeriniz ayrıldı, bağlantınız hazır.
group-one-waiting = <b>{ $name }</b>: sıradasınız.
group-find = Başka bir grup bul
group-leave = Bu gruptan ayrıl
group-wrong = Grupta bir sorun var
group-ask-team = Ekibe söyle
group-yours = <b>{ $name }</b> grubundasınız. Onu Telegram sohbetlerinizde bulursunuz.
group-no-area = Önce bölgenizi söyleyin, o zaman yakınınızdaki grupları gösterebilirim.
group-set-area = Bölgemi seç
group-none = Yakınınızda size uyan bir grup şu an yok. Dersler ve etkinlikler yine de çalışır.
group-too-early = Yakınınızda size uyan bir grup şimdilik yok. Gebeliğin { $week }. haftasından sonrası için bir grup var; sizin için bu yaklaşık { $on }. Dersler ve etkinlikler yine de çalışır.
group-none-other = Yakınınızda size uyan başka bir grup şu an yok.
group-full = <b>{ $name }</b> şu an dolu. Sırada bekleyebilirsiniz; yer açılınca haber veririm.
group-closed = Bu grup şu an kimseyi almıyor.
group-not-for-you = Bu grup size yakın değil ya da çocuğunuzun yaşına uygun değil. Başka bir gruba bakalım.
group-a-human = Buna önce ekipten birinin bakması gerekiyor. Onlara "Söz sizde" bölümünden yazabilirsiniz.
group-unprotected = <b>{ $name }</b> grubuna şu an bakamıyorum. Bu düzelene kadar grubu kimseye göstermiyorum.
group-unprotected-over = <b>{ $name }</b> grubuna yeniden bakıyorum. Orada bana gereken her şey yerinde.
group-help =
    Acil durumda <b>999</b>'u arayın. Acil ama 999'luk değilse <b>111</b>'i arayın.
    Ben grup mesajlarını okumam. Acil yardım için özel sohbetimizi açın.
group-open-chat = Özel sohbeti aç
