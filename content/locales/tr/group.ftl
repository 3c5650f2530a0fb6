### Machine draft, not checked by a native speaker.
### Peer groups, for parents and champions.

group-fits =
    { $groups ->
        [one] Yakınınızda yeri olan bir grup var. İşte o:
       *[other] Yakınınızda yeri olan { $groups } grup var. Size en uygunu bu:
    }
group-name = <b>{ $name }</b>
group-parents = Bu grupta { $count } ebeveyn var.
group-few-parents = Şimdilik küçük bir grup.
group-rules-button = Kuralları oku
group-others = Diğerlerini göster
group-adult = 18 yaşında ya da daha büyük müsünüz?
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
group-agree = Kabul ediyorum
group-making-link = Teşekkürler. Size özel bağlantıyı hazırlıyorum. Biraz sürer.
group-link = <b>{ $name }</b> için bağlantınız hazır. Yalnızca sizin için, 7 gün geçerli.
group-join = Gruba katıl
group-no-link = Bağlantınızı şu an hazırlayamadım. Lütfen biraz sonra yeniden deneyin.
group-try-again = Yeniden dene
group-in = Artık <b>{ $name }</b> grubundasınız. İsterseniz merhaba deyin, isterseniz yalnızca okuyun.
group-yours = <b>{ $name }</b> grubundasınız. Onu Telegram sohbetlerinizde bulursunuz.
group-no-area = Önce bölgenizi söyleyin, o zaman yakınınızdaki grupları gösterebilirim.
group-set-area = Bölgemi seç
group-none = Yakınınızda size uyan ve yeri olan bir grup şu an yok. Dersler ve etkinlikler yine de çalışır.
group-full = Bu grup şu an dolu.
group-unprotected = <b>{ $name }</b> grubuna artık bakamıyorum: gruptan çıkarıldım ya da yetkilerimi kaybettim. Lütfen beni yeniden yönetici yapın.
group-help =
    Acil durumda <b>999</b>'u arayın. Acil ama 999'luk değilse <b>111</b>'i arayın.
    Ben grup mesajlarını okumam. Acil yardım için özel sohbetimizi açın.
group-open-chat = Özel sohbeti aç

champion-group =
    <b>{ $name }</b>
    { $parents } ebeveyn · { $waiting } kişi katılmayı bekliyor
champion-no-group = Henüz bir grubunuz yok. Ekip size bir grup verecek.
champion-waiting = Bekleyenler ({ $count })
champion-somebody-waits = <b>{ $name }</b> grubuna katılmak için bekleyen biri var.
champion-see = Bak
champion-nobody-waits = Bekleyen kimse yok.
champion-one-waits = <b>{ $name }</b>: { $count } kişi bekliyor. İlki:
champion-who = { $person } programa katıldı, ama bu grupta henüz yeri yok.
champion-stranger = Programa katılmamış biri. Bağlantıyı başka bir ebeveynden almış olabilir.
champion-let-in = Gruba al
champion-say-no = Bu sefer değil
champion-approved = Gruba alındı.
champion-declined = Gruba alınmadı. Bu konuda kendisine bir şey yazmam.
champion-already-decided = Buna biri zaten karar vermiş. Şu an buradayız:
