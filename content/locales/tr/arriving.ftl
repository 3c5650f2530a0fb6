### Machine draft, not checked by a native speaker.
### Arriving in a group: a hello that she posts herself.

hello-write = Birlikte yazalım
hello-later = Sonra
hello-ask = Bir soru sor
hello-name = selamınız
hello-called = Grup size nasıl seslensin?
hello-child = Yavrunuz ne kadarlık? Söylemek istediğinizi seçin.
hello-child-weeks = { $count } haftalık
hello-child-months = { $count } aylık
hello-child-years = { $count } yaşında
hello-child-expecting = Gebeliğin { $count }. haftası
hello-child-none = Söylemek istemiyorum
hello-topic = Konuşmak istediğiniz bir şey nedir? Birkaç kelime yeter.
hello-languages = Hangi dilleri konuşuyorsunuz?
hello-part-name = Merhaba, ben { $name }.
hello-part-hi = Herkese merhaba.
hello-part-weeks = Bebeğim { $count } haftalık.
hello-part-months = Bebeğim { $count } aylık.
hello-part-years = Çocuğum { $count } yaşında.
hello-part-expecting = Gebeliğimin { $count }. haftasındayım.
hello-part-topic = Konuşmak istediğim konu: { $topic }
hello-part-languages = Konuştuğum diller: { $languages }.
hello-shown =
    Selamınız burada. Onu saklamadım ve sizin yerinize göndermem.

    { $words }

    İsterseniz kopyalayın, <b>{ $name }</b> grubunu açın ve oraya yapıştırın.
hello-words = { $words }
hello-forward = Selamınız yukarıdaki mesajda. Onu saklamadım. İsterseniz <b>{ $name }</b> grubuna iletin ya da kopyalayıp orada değiştirin.
hello-copy = Selamımı kopyala
hello-again = Yeniden yaz
