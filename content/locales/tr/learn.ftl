### Dersler: listeler, arama, istekler, kendiliğinden gelenler, geri gelenler.

learn-heading-list = 📚 <b>Dersler</b>
learn-essentials =
    { $known ->
        [0] Ailenize şu anda { $of } temel güvenlik dersi uyuyor.
       *[other] Aileniz için { $of } temel güvenlik dersinden { $known } tanesini bitirdiniz.
    }
learn-essentials-all =
    { $of ->
        [one] Aileniz için temel güvenlik dersini bitirdiniz.
       *[other] Aileniz için { $of } temel güvenlik dersinin hepsini bitirdiniz.
    }
learn-recall =
    { $count ->
        [one] 💭 Siz ne yapardınız? (1 soru)
       *[other] 💭 Siz ne yapardınız? ({ $count } soru)
    }
learn-topics = Konulara göre
learn-search = 🔎 Ara
learn-saved = ☆ Kaydedilenler ({ $count })
learn-goals = Ne yardımcı olur?
learn-appointment = Randevudan önce
learn-more = Daha fazla…
learn-which-topic = Ne hakkında okumak istersiniz?
learn-topic =
    <b>{ $title }</b>
    { $count ->
        [one] Bir ders.
       *[other] { $count } ders, şimdi gerekenler önce.
    }
learn-saved-heading = ☆ <b>Kaydedilen dersler</b>
learn-nothing-saved = Henüz kaydedilen bir şey yok. Her dersin altında ☆ Kaydet vardır.
learn-save = ☆ Kaydet
learn-unsave = ★ Kayıtlı
learn-saved-toast = Kaydedildi
learn-unsaved-toast = Artık kayıtlı değil
learn-saved-line = <b>{ $title }</b> kaydedildi. Dersler, Kaydedilenler altında bulursunuz.
learn-saved-open = ☆ Kaydedilen dersler
learn-watch = ▶ İzle (İngilizce): { $name }
learn-not-for-me = Bana göre değil
learn-passed = Tamam. <b>{ $title }</b> dersini artık önermeyeceğim. Konulara göre yine bulabilirsiniz.
learn-passed-undo = Geri al
learn-help-card = 🆘 Ne zaman yardım almalı
lesson-resting = Bu dersi yeniden gözden geçiriyoruz, o yüzden şimdilik kapalı. Acil yardım için 🆘 bölümüne bakın ya da 111'i arayın.

search-name = aramanız
search-words = Ne arıyorsunuz? Bir iki sözcük yeter, örneğin <i>döküntü</i> ya da <i>uyumuyor</i>. Acilse 🆘 Acil yardım'ı kullanın.
learn-found = “{ $words }” için:
learn-found-help = 🆘 { $title }
learn-nothing-found = “{ $words }” için ders bulamadım. Başka bir sözcük deneyin ya da konulara göre bakın. Endişeliyseniz 111'i arayın.
learn-search-again = 🔎 Yeniden ara

goals-heading =
    <b>Şu anda size ne yardımcı olur?</b>
    En çok üç konu seçin. Her iki dersten biri bunlardan biri hakkında olur.
goals-enough = Aynı anda en çok üç konu olur. Önce seçtiklerinizden birine dokunup onu çıkarın. Şu anda buradayız:

hours-heading =
    <b>Dersler ne zaman gelsin?</b>
    Bundan daha sık gelmez, günde en çok bir kez gelir, gece hiç gelmez.
hours-a-week =
    { $count ->
        [one] Haftada bir
       *[other] Haftada en çok { $count }
    }
hours-a-week-chosen =
    { $count ->
        [one] ✓ Haftada bir
       *[other] ✓ Haftada en çok { $count }
    }
hours-none = Yalnız aşı ve kontroller
hours-none-chosen = ✓ Yalnız aşı ve kontroller
hours-nothing = Hiçbir şey gelmesin
hours-nothing-chosen = ✓ Hiçbir şey gelmesin
hours-time = Saat: { $at }
hours-when = <b>Saat kaçta?</b>
hours-slot = { $at }
hours-slot-chosen = ✓ { $at }
settings-lessons = 📚 Dersler: ne sıklıkla
settings-pause = Ara ver

pause-heading = <b>Derslere ve duyurulara ara verelim mi?</b> Acil yardım yine çalışır, kendi dokunduğunuz her şey de.
pause-which = Daha az mı göndereyim, hiç mi göndermeyeyim?
spoken-stop = dur|durdur|yeter|mesaj atma|mesaj göndermeyin|istemiyorum artık|aboneliği iptal et
pause-7 = Bir hafta
pause-30 = Bir ay
pause-set = Tamam. { $day } gününe kadar ders ve duyuru gelmez. Sonra yine gelir.
pause-until = { $day } gününe kadar aradasınız.
pause-end = Arayı bitir
pause-ended = Yeniden hoş geldiniz. Dersler ve duyurular yine gelebilir.

post-lesson =
    { $name ->
        [0] Bu hafta: <b>{ $title }</b> · { $minutes } dk
       *[other] { $name } için: <b>{ $title }</b> · { $minutes } dk
    }
post-later = ☆ Sonra
post-nudge = <b>{ $title }</b> dersinde { $of } karttan { $card }. kartta durdunuz. Sürdürmek ister misiniz?
post-read = 📚 { $title }

milestone-jabs =
    { $name ->
        [0] Çocuğunuz { $age } olduğunda genellikle aşılar yapılır. Ne zaman olacağını aile hekiminiz (GP) bildirir.
       *[other] { $name } { $age } olduğunda genellikle aşılar yapılır. Ne zaman olacağını aile hekiminiz (GP) bildirir.
    }
    Haber gelmediyse arayıp sorabilirsiniz. Kırmızı kitabı (red book) yanınıza alın.
milestone-visitor =
    { $name ->
        [0] Çocuğunuz { $age } olduğunda sağlık ziyaretçisi (health visitor) genellikle sizi görür. Ne zaman ve nerede olacağını onlar bildirir.
       *[other] { $name } { $age } olduğunda sağlık ziyaretçisi (health visitor) genellikle sizi görür. Ne zaman ve nerede olacağını onlar bildirir.
    }
    Haber gelmediyse sağlık ziyaretçisi ekibine ya da aile hekimliğine (GP) sorun. Kendi sorularınızı götürebilirsiniz.
milestone-checkup =
    { $name ->
        [0] Bebeğiniz { $age } olduğunda genellikle bebeğin ve annenin kontrolü yapılır. Ne zaman olacağını aile hekiminiz (GP) bildirir.
       *[other] { $name } { $age } olduğunda genellikle bebeğin ve annenin kontrolü yapılır. Ne zaman olacağını aile hekiminiz (GP) bildirir.
    }
    Haber gelmediyse arayıp sorabilirsiniz.
milestone-pregnancy =
    { $name ->
        [0] Sizi ve bebeğinizi korumak için { $age } bazı aşılar önerilir. Ne zaman olacağını ebeniz (midwife) ya da aile hekiminiz (GP) bildirir.
       *[other] Sizi ve { $name } adlı bebeğinizi korumak için { $age } bazı aşılar önerilir. Ne zaman olacağını ebeniz (midwife) ya da aile hekiminiz (GP) bildirir.
    }
    Henüz kimse söz etmediyse bir sonraki görüşmede sorun.

recall-heading = 💭 <b>Siz ne yapardınız?</b> · { $title }
recall-unsure = Emin değilim
recall-not-sure = Söylediğiniz için teşekkürler. Yanıt: <b>{ $right }</b>. Yardımcı olan kart burada:
recall-none = Bekleyen soru yok. Sorular bir güvenlik dersinden bir gün, bir hafta ve bir ay sonra geri gelir.
recall-next =
    { $count ->
        [one] Bir soru daha ▸
       *[other] Sonraki soru ▸
    }

note-helpful = 👍 Yararlı
note-unclear = 🤔 Anlaşılmıyor
note-untrue = Bizim için öyle değil
note-word = Daha iyi bir söz biliyorum
note-unclear-why = Teşekkürler. Anlaşılmayan neydi? Ekip okur, değiştirebilirse dersi değiştirir ve size haber verir.
note-untrue-why = Teşekkürler. Sizin için nasıl? Ekip okur ve ne olduğunu size bildirir.
note-word-why = Teşekkürler. Hangi söz, siz yerine ne derdiniz? Ekip okur ve ne olduğunu size bildirir.
say-thanks-note = Teşekkürler. Neyin kalması gerektiğini böyle anlıyoruz.
desk-note = Diyor ki: { $what } · sürüm { $version }
desk-note-changed = Diyor ki: { $what } · sürüm { $version }, metin o zamandan beri değişti
