### Machine draft, not checked by a native speaker.
### Lessons read aloud by champions, for parents who would rather listen.

listen-button = 🔊 Dinle
listen-caption = 🔊 <b>{ $title }</b>
    Bir gönüllü okuyor.
listen-gone = Bu kayıt artık yok.

recording-open = 🔊 Bir ders seslendir
recording-how =
    <b>Sizin sesinizle bir ders</b>

    Bazı ebeveynler okumak yerine dinlemek ister. Bir dersi sesli okursanız 🔊 düğmesine basıp dinleyebilirler.

    • Sessiz bir oda bulun.
    • Yavaş okuyun, yalnızca dersin sözlerini.
    • Kendi dilinizde okuyun.
    • İsim söylemeyin, kendi adınızı da.
    • En çok 3 dakika sürebilir.

    Önce bir koordinatör dinler. Kaydınızı istediğiniz zaman geri alabilirsiniz.
recording-choose = Ders seç
recording-which-topic = Ders ne hakkında olsun?
recording-which-lesson = Hangi dersi okumak istersiniz?
recording-which-language = Hangi dilde okuyacaksınız?
recording-read-this = 🔊 Metin bu. Okuyacağınız dil: <b>{ $language }</b>.
recording-title = <b>{ $title }</b>
recording-name = Kaydınız
recording-voice = Şimdi sesli okuyun: mikrofona basılı tutun ve bana tek bir sesli mesaj gönderin, en çok 3 dakika.
recording-wants-voice = Burada yalnızca sesli mesaj alabiliyorum. Mikrofona basılı tutun, metni sesli okuyun, sonra bırakın. Acele etmeyin.
recording-too-long = Bu kayıt 3 dakikadan uzun. Lütfen biraz daha kısa, bir kez daha deneyin.
recording-changed-meanwhile = Bu dersin metni az önce değişti. Yenisi burada. Yeniden okumanız gerektiği için üzgünüm.
recording-is-of = <b>{ $title }</b> · { $language }
offering-name = Kaydınız
offering-sure = Kaydınız bu. Ekip dinlesin mi?
offering-sure-send = Ekibe gönder
offering-sure-again = Yeniden kaydet
recording-thanks = Teşekkürler. Bir koordinatör dinleyecek. Size haber vereceğim.
recording-again = 🔊 Yeniden kaydet
recording-letter-approved = 🔊 Ebeveynler artık sesinizi duyabilir: <b>{ $title }</b> ({ $language }). Onlar için okuduğunuz için teşekkürler.
recording-letter-declined =
    <b>{ $title }</b> dersini ({ $language }) sesli okuduğunuz için teşekkürler. Bir koordinatör dinledi. Bu sefer kullanılmıyor; nedeni: { $why }.

    İsterseniz bir kez daha okuyun. Kusursuz olması gerekmez.
recording-why-hard = ses zor duyuluyor
recording-why-words = bazı sözler dersteki gibi değil
recording-why-name = içinde bir isim geçiyor
recording-why-changed = dersin metni o zamandan beri değişti
recording-why-other = bir şey uymadı

recordings-mine = Kayıtlarım
recordings-none = Henüz bir ders kaydetmediniz.
recordings-heading = <b>Kayıtlarım</b>
recordings-what = <b>{ $title }</b> · { $language } · { $on }
recordings-offered =
    { $what }
    Bir koordinatörü bekliyor
recordings-approved =
    { $what }
    ● Ebeveynler dinleyebilir
recordings-declined =
    { $what }
    Kullanılmıyor: { $why }
recordings-withdrawn =
    { $what }
    Geri alındı
recordings-replaced =
    { $what }
    Daha yenisini kaydettiniz
recordings-changed = Metin o zamandan beri değişti, bu yüzden bu kayıt çalınmıyor. Yeni metni kaydedebilirsiniz.
recordings-take-back = Geri al: { $title }
recordings-take-back-sure = <b>{ $title }</b> kaydınız geri alınsın mı? O zaman kimse onu benden dinleyemez, ben de kendi kopyamı silerim.
recordings-take-back-yes = Evet, geri al
recordings-taken-back = <b>{ $title }</b> kaydınız geri alındı.
recordings-gone = Bu kayıt artık kullanılmıyor. Şu an buradayız:
recordings-next = Sonraki ▸

desk-recordings = 🔊 Kayıtlar ({ $count })
listening-nothing = Bekleyen kayıt yok.
listening-card = 🔊 Kayıt { $at } / { $of } · { $on }
listening-what = <b>{ $title }</b> · { $language } · okuyan: { $person }
listening-changed = ⚠️ Metin okunduktan sonra değişti, bu yüzden ebeveynler bu kaydı duymaz.
listening-compare = Lütfen sonuna kadar dinleyin. Karşılaştırılacak sözler şunlar:
listening-approve = Onayla
listening-decline = Bu sefer değil
listening-approved = Ebeveynler artık dinleyebilir. Gönüllüye haber veriyorum.
listening-why = Gönüllüye ne söyleyeyim?
listening-because-hard = Zor duyuluyor
listening-because-words = Sözler farklı
listening-because-name = İsim geçiyor
listening-because-changed = Metin değişti
listening-because-other = Başka bir şey
listening-declined = Gönüllüye nazikçe haber veriyorum. Yeniden kaydedebilir.
listening-already-decided = Bu kayıt için zaten karar verilmiş ya da kayıt geri alınmış. Şu an buradayız:
listening-own = Bu sizin kendi kaydınız. Ekipten başka birinin dinlemesi gerekiyor. Şu an buradayız:
listening-text-changed = Bu dersin metni okunduktan sonra değişti, bu yüzden bu kayıt kullanılamaz. Şu an buradayız:
