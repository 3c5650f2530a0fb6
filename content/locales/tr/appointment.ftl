### Machine draft, not checked by a native speaker.
### Prepare for an appointment: a parent's own questions, and words that help to be heard.

appointment-button = 📝 Randevuya hazırlan
appointment-intro =
    📝 <b>Randevuya hazırlanın</b>

    Ne sormak istediğinizi yazın; size yanınızda götürebileceğiniz tek bir mesaj olarak geri vereyim.

    Bunu 30 gün, yalnızca sizin için saklarım. Ekipten kimse okumaz. Telegram bot sohbetlerini teknik olarak görebilir; lütfen tam ad yazmayın.
appointment-write = Sorularımı yaz
appointment-new = Yenisine başla
appointment-change = Değiştir
appointment-delete = Şimdi sil

appointment-name = Randevu sorularınız
appointment-who = Randevu kiminle?
appointment-who-gp = Aile hekimi (GP)
appointment-who-midwife = Ebe (midwife)
appointment-who-visitor = Health visitor
appointment-who-other = Başka biri
appointment-words = Ne sormak istersiniz? Bir ya da birkaç soru, kendi sözlerinizle.
appointment-worry = Sizi en çok kaygılandıran bir şey var mı?
appointment-interpreter = Tercüman (interpreter) işinize yarar mı?
appointment-interpreter-yes = Evet
appointment-interpreter-no = Hayır

appointment-title = 📝 <b>Randevum için</b>
appointment-title-with = 📝 <b>Randevum için</b> · { $whom }
appointment-words-now = <blockquote>{ $words }</blockquote>
appointment-most =
    <b>Beni en çok kaygılandıran:</b>
    <blockquote>{ $words }</blockquote>
appointment-cut = Saklayabileceğimden uzundu; burada sonu eksik olabilir.
appointment-say =
    <b>Şöyle diyebilirsiniz:</b>
    • “I am worried. This is not normal for my child.” (Endişeliyim. Bu, çocuğum için normal değil.) Kendiniz içinse: “for me.”
    • “What are you worried it could be?” (Ne olmasından endişe ediyorsunuz?)
    • “What should I look for, and when do I come back?” (Nelere bakmalıyım, ne zaman geri gelmeliyim?)
    • “Please write it down.” (Lütfen yazar mısınız?)
appointment-say-for-me =
    <b>Şöyle diyebilirsiniz:</b>
    • “I am worried. This is not normal for me.” (Endişeliyim. Bu, benim için normal değil.)
    • “What are you worried it could be?” (Ne olmasından endişe ediyorsunuz?)
    • “What should I look for, and when do I come back?” (Nelere bakmalıyım, ne zaman geri gelmeliyim?)
    • “Please write it down.” (Lütfen yazar mısınız?)
appointment-bring = <b>Yanınıza alın:</b> kırmızı kitap (red book), size eşlik edecek biri.
appointment-bring-somebody = <b>Yanınıza alın:</b> isterseniz size eşlik edecek biri.
appointment-ask-interpreter = <b>Tercüman ücretsizdir.</b> Mümkünse yaklaşık 48 saat önce arayıp isteyin: “I need an interpreter, please.” (Bir tercümana ihtiyacım var.) Dilinizi söyleyin, örneğin “Turkish”. Randevu günü yeniden isteyebilirsiniz.
appointment-worse = <b>O zamana kadar kötüleşirse:</b> acil durumda <b>999</b>'u, yoksa <b>111</b>'i arayın. 5 yaşından küçükler için internetten değil, telefonla.
appointment-worse-for-me = <b>O zamana kadar kötüleşirse:</b> acil durumda <b>999</b>'u, yoksa <b>111</b>'i arayın.

appointment-kept = 30 gün, yalnızca sizin için saklanır.
appointment-changed = Tamam.
appointment-until = Bunu şu güne kadar, yalnızca sizin için saklarım: { $until }. Yenisi bunun yerine geçer.
appointment-gone = Silindi. Artık saklamıyorum. Bana yazdıklarınız, siz oradan silene kadar bu sohbette kalır.

rewriting-name = Değişen sorularınız
rewriting-words = Lütfen sorularınızı yeni haliyle yazın. Atlarsanız olduğu gibi kalır.
rewriting-worry = Sizi en çok kaygılandıran ne? Atlarsanız olduğu gibi kalır.

mydata-appointment = Randevu soruları, şu güne kadar saklanır: { $until }
    <blockquote>{ $words }</blockquote>
