### Machine draft, not checked by a native speaker.
### The first days in a group, and its quiet time.

newcomers-held-link = <b>{ $group }</b> grubundaki ilk gününüzde bağlantılar bekler, bu yüzden sizinkini kaldırdım. Kötü bir şey yok. Yarın paylaşabilirsiniz. Önemliyse grup gönüllünüze sorun.
newcomers-held-forward = <b>{ $group }</b> grubundaki ilk gününüzde iletilen mesajlar bekler, bu yüzden sizinkini kaldırdım. Kötü bir şey yok. Yarın paylaşabilirsiniz. Önemliyse grup gönüllünüze sorun.
newcomers-held-bot = <b>{ $group }</b> grubundaki ilk gününüzde başka bir botla hazırlanan mesajlar bekler, bu yüzden sizinkini kaldırdım. Kötü bir şey yok. Yarın paylaşabilirsiniz. Önemliyse grup gönüllünüze sorun.
newcomers-held-media = <b>{ $group }</b> grubundaki ilk gününüzde resimler, dosyalar ve sesli mesajlar bekler, bu yüzden sizinkini kaldırdım. Kötü bir şey yok. Yarın paylaşabilirsiniz. Önemliyse grup gönüllünüze sorun.
newcomers-held-flood =
    <b>{ $group }</b> grubuna bir anda çok mesaj geldi sizden, bu yüzden orada yazmanızı 10 dakika durdurdum. Kötü bir şey yok, hiçbir mesajınız silinmedi.

    Şu anda sizi endişelendiren bir şey varsa acil yardımı açın: o her zaman çalışır.

newcomers-welcome = Aramıza katılan { $count } yeni ebeveyne hoş geldiniz diyoruz.
newcomers-welcome-names =
    { $more ->
        [0] Hoş geldiniz, { $names }.
       *[other] Hoş geldiniz, { $names } ve { $more } kişi daha.
    }
newcomers-welcome-all = Hoş geldiniz, { $names } ve { $last }.
newcomers-comma = { $before }, { $name }
newcomers-say-hello = İsterseniz merhaba deyin, isterseniz yalnızca okuyun. Burada herkes bir zamanlar yeniydi.
newcomers-not-read = Ben grup mesajlarını okumam. Acil yardım için özel sohbetimizi açın.
newcomers-welcome-short =
    { $count ->
        [one] Yeni gelen ebeveynimiz, hoş geldiniz.
       *[other] Yeni gelen ebeveynlerimiz, hoş geldiniz.
    } Ben grup mesajlarını okumam. Acil yardım için özel sohbetimizi açın.

quiet-numbers = Acil durumda <b>999</b>'u arayın. Acil ama 999'luk değilse <b>111</b>'i arayın.
quiet-time =
    Burada saat { $until } olana kadar sessiz saatler. Yine de yazabilirsiniz, ama o zamana kadar belki kimse yanıt vermez; ben de grup mesajlarını okumam.

    Saat { $until } olana kadar resim, dosya ve sesli mesaj gönderilemez. Özel sohbetimizdeki acil yardım bütün gece çalışır.
