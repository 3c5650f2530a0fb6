### Machine draft, not checked by a native speaker.
### Words under every form.

form-back = ‹ Geri
form-skip = Atla
form-why = Neden?
form-help = 🆘 Yardım
form-answered-already = Bunu zaten yanıtladınız. Değiştirmek için ‹ Geri'ye basın.
form-cancel = Vazgeç
form-carry-on = Devam et
form-start-again = Baştan başla
form-throw-away = Sil
form-throw-away-yes = Evet, sil
form-throw-away-sure = Bunu henüz kimse okumadı. Sileyim mi? Geri getirilemez.
form-thrown-away = Silindi. Kimse okumadı.
form-left-alone = Tamam, bıraktım. Hiçbir şey değişmedi.
form-kept = { $form } sizin için saklandı.
form-edited = Eski bir mesajı değiştirdiğinizi gördüm. Lütfen yanıtınızı yeni bir mesaj olarak gönderin.
form-empty = Bunda okuyabileceğim bir söz bulamadım. Lütfen bir kez daha deneyin.
form-not-words = Lütfen yazıyla anlatın ya da sesli mesaj, fotoğraf veya kısa bir video gönderin.
form-wants-text = Lütfen bunu yazıyla yanıtlayın.
form-wants-number = Lütfen yalnızca bir sayı gönderin, örneğin 4.
form-wants-date = Bu tarihi anlayamadım. 17 Ekim gibi yazın ya da yalnızca ay ve yıl: Ekim 2026.
form-wants-moment = Bana bir gün ve bir saat gerekli, örneğin 26 Kasım 10:00.
form-wants-button = Lütfen düğmelerden birine basın.
form-press-a-button = Lütfen düğmelerden birine basın.
form-number-out-of-range = Bu sayı buraya uymuyor. Lütfen başka bir sayı deneyin.
form-time-does-not-exist = O gece saatler ileri alınıyor, bu yüzden böyle bir saat yok. Lütfen başka bir saat seçin.
form-time-exists-twice = O gece saatler geri alınıyor, bu yüzden bu saat iki kez geliyor. Lütfen başka bir saat seçin.
form-held =
    Yazdığınızı sakladım:
    <blockquote>{ $words }</blockquote>
    “Devam et” onu gönderir. Ekleme de yapabilirsiniz.
