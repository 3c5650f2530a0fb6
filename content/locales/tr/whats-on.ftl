### Machine draft, not checked by a native speaker.
### What's on, the monthly letter, which notices somebody wants.

whats-heading-near = <b>Yakınınızda neler var</b> · { $week }
whats-heading-elsewhere = <b>Başka bölgelerde neler var</b> · { $week }
whats-heading-mine = <b>Etkinliklerim</b> · { $week }
whats-week-0 = Bu hafta
whats-week-1 = Gelecek hafta
whats-week-of = { $day } haftası
whats-line =
    { $mark ->
        [going] ✅{ " " }
        [maybe] ❓{ " " }
        [waiting] ⏳{ " " }
        [offered] ⏳{ " " }
        [cannot] ✖{ " " }
       *[none] {""}
    }<b>{ $at }</b> · { $title } · { $place }{ $foreign ->
        [yes] { " " }🌐
       *[no] {""}
    }
whats-row =
    { $mark ->
        [going] ✅{ " " }
        [maybe] ❓{ " " }
        [waiting] ⏳{ " " }
        [offered] ⏳{ " " }
        [cannot] ✖{ " " }
       *[none] {""}
    }{ $at } · { $title }
whats-place-in = { $place } ({ $area })
whats-foreign = 🌐: başka bir dilde yazılmış.
whats-earlier = ◀ Önceki
whats-later = Sonraki ▶
whats-this-week-over = Bu hafta başka bir şey yok. Sırada bunlar var:
whats-none-elsewhere = Şu an başka bölgelerde etkinlik yok.
whats-none-chosen = Seçtiğinize uyan bir etkinlik yok.
whats-next-of-all = Yakınınızdaki ilk etkinlik: { $at }.
whats-all = Yakınımdakilerin hepsi
whats-my-area = Benim bölgem

whats-choose-button = 🔎 Seç
whats-choose = Neleri görmek istersiniz?
whats-which-kind = Ne tür etkinlikler?
whats-kind = Tür: { $kind }
whats-any-kind = Hepsi
whats-tongue = { $language } olanlar
whats-mine = Etkinliklerim
whats-elsewhere = Başka bölgeler
whats-on = ✓ { $choice }
whats-show = Göster

home-event-mine = <b>Geliyorsunuz:</b> { $title }, { $at }, { $place }

letter-heading = 📅 <b>Yakınınızda neler var: { $month }</b>
letter-line = <b>{ $at }</b> · { $title }{ $foreign ->
        [yes] { " " }🌐
       *[no] {""}
    }
letter-more = Etkinliklerde { $count } tane daha var.
letter-open = Etkinlikleri aç

notices-button = 🔔 Duyurular
notices-heading = 🔔 <b>Duyurular</b>
notices-news = Yakınınızdaki gruplardan ve etkinliklerden haber: { $on ->
        [yes] <b>evet</b>
       *[no] <b>hayır</b>
    }
notices-letter = Ayda bir, neler olduğunu anlatan mektup: { $on ->
        [yes] <b>evet</b>
       *[no] <b>hayır</b>
    }
notices-no-area = Bölgenizi henüz bilmiyorum. Ayarlardan seçin, o zaman yakınınızda neler olduğunu bilirim.
notices-news-start = Yakınımdan haber gönder
notices-news-stop = Yakınımdan haber gelmesin
notices-letter-start = Aylık mektubu gönder
notices-letter-stop = Aylık mektup gelmesin
notices-needs-news = Aylık mektup yakınınızda neler olduğunu anlatır. Bunun için yakınınızdaki gruplardan ve etkinliklerden haber almaya evet demeniz gerekir. Bu eveti de kaydedeyim mi?
notices-both = Evet, ikisi de
notices-quiet = 🌙 Mesajlar ne zaman gelir?
notices-quiet-hours = { $start } ile { $end } arasında istemediğiniz bir şey göndermem. Aynı günün etkinliğinde bir şey değişirse hemen haber veririm. Siz yazarsanız her saatte yanıt veririm.
notices-any-time = Mesajlar günün her saatinde gelebilir. Derslere ve duyurulara ara verebilirsiniz.
