### Machine draft, not checked by a native speaker.
### Home, urgent help and lessons.

home-keyboard = İşte buradayız. Alttaki düğmeler hep orada.
home-hello = Merhaba { $name }.
home-hello-nameless = Merhaba.
home-expecting = Bebek bekliyorsunuz: hamileliğin yaklaşık { $week }. haftası.
home-weeks =
    { $name ->
        [0] Bebeğiniz
       *[other] { $name }
    } { $about ->
        [about] yaklaşık { $weeks } haftalık.
       *[exact] { $weeks ->
            [0] bir haftadan küçük.
           *[other] { $weeks } haftalık.
        }
    }
home-months =
    { $name ->
        [0] Çocuğunuz
       *[other] { $name }
    } { $about ->
        [about] yaklaşık { $months } aylık.
       *[exact] { $months } aylık.
    }
home-years =
    { $name ->
        [0] Çocuğunuz
       *[other] { $name }
    } { $years } yaşında.
home-lesson = <b>Bu hafta:</b> { $title } · { $minutes } dk
home-all-done = Şimdilik bütün dersleri bitirdiniz. Hepsini yeniden okuyabilirsiniz.
home-event = <b>Yakınınızda:</b> { $title }, { $at }, { $place }
home-start = ▶ Derse başla
home-carry-on = ▶ Derse devam et
home-events = 📅 Neler var
home-group = 👪 Grubum
home-learn = 📚 Bütün dersler
home-champion = 🤝 Gönüllü
home-desk = 🗂 Masa
home-owner = 🔑 Hizmet sahibi

help-more = Daha fazla… ({ $of } sayfadan { $page }.)
help-copy-111 = 111'i kopyala
help-sources = <b>{ $title }</b> kartının kaynakları:
help-picture-button = 🖼 Resim
help-picture = <b>{ $title }</b>: nelere bakmalı. Sözler kartta.
help-sources-button = Kaynaklar
help-red-end = 🔴 <b>Bunlardan biri bile varsa: hemen 999'u arayın ya da A&amp;E'ye gidin.</b>
help-red = 🔴 999 ya da A&E
help-amber = 🟠 111'i ara ▸
help-green = 🟢 Evde ▸
help-amber-own = 🟠 Bugün ▸
help-green-own = 🟢 Değilse ▸
help-red-first = 🔴 listedeki bir şey doğruysa önce <b>999</b>'u arayın.
help-other = Diğer konular
help-emergency-line = Acil durumda <b>999</b>'u arayın. "Interpreter" (tercüman) ve "Turkish" (Türkçe) deyin.
help-unchecked = ⚠️ Bu çeviriyi bir makine yaptı, kimse kontrol etmedi. Acil durumda <b>999</b>'u arayın.
help-in-my-language = Türkçe taslak (kontrol edilmedi)
help-in-english = English

content-draft = <i>Taslak, bir sağlık uzmanı henüz kontrol etmedi. Kaynaklar: { $sources } · son değişiklik { $changed }</i>
content-draft-short = <i>Taslak, bir sağlık uzmanı henüz kontrol etmedi.</i>
content-unchecked = <i>Taslak. Bu çeviriyi bir makine yaptı, kimse kontrol etmedi.</i>
content-checked = <i>Kontrol eden: { $who } · tarih: { $on }</i>

learn-done =
    { $done ->
        [0] İstediğiniz kartta durup sonra dönebilirsiniz.
        [one] Bir ders bitirdiniz.
       *[other] { $done } ders bitirdiniz.
    }
learn-item = { $title } · { $minutes } dk
learn-item-done = ✓ { $title }
learn-heading = <b>{ $title }</b> · { $card } / { $of }
learn-next = İleri ▸
learn-quiz = Kısa bir soru ▸
learn-list-button = 📚 Dersler
learn-question = <b>Soru { $number } / { $of }</b>
learn-right = <b>Doğru: { $right }</b>
learn-other = <b>Doğru yanıt: { $right }</b>
learn-finished = <b>{ $title }</b> dersini bitirdiniz.
learn-useful = Bu ders hakkında ne düşünüyorsunuz?
lesson-changed = Bu ders siz okuduktan sonra değişti. Lütfen listeden yeniden başlayın.
lesson-no-such-card = O kart artık yok. Şu an buradayız:
lesson-locked = Adım adım gidelim: bundan önce bir kart var. Şu an buradayız:
quiz-no-such-answer = O yanıt artık yok. Şu an buradayız:
quiz-unanswered = Bitirmeden önce bir soru daha var. Şu an buradayız:
home-worries = 🔔 Kaygılar
