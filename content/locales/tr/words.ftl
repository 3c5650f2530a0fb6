### Machine draft, not checked by a native speaker.
### Words that many screens share.

plain = { $words }
yes = Evet
no = Hayır
button-home = 🏠 Ana sayfa
button-urgent-help = 🆘 Acil yardım
language-en = English
language-tr = Türkçe

keyboard-help = 🆘 Acil yardım
keyboard-learn = 📚 Öğren
keyboard-group = 👪 Grubum
keyboard-events = 📅 Etkinlikler
keyboard-say = 💬 Söz sizde
keyboard-settings = ⚙️ Ayarlar

old-button = Bu düğme eski bir mesaja ait. Şu an buradayız:
old-button-short = Bu düğme eski bir mesaja ait.
only-in-private = Bunun için lütfen özel sohbetimizi açın.
not-allowed = Bu bölüm ekipte görevi olanlar için. Şu an buradayız:
nothing-open = Tamamlanmayı bekleyen bir şey yok.
unknown-command = Bu komutu bilmiyorum. Şu an buradayız:
something-went-wrong = Bizim tarafta bir sorun oldu. Yazdıklarınız saklandı, biri bakacak. Acil durumda <b>999</b>'u arayın. Acil ama 999'luk değilse <b>111</b>'i arayın.

command-help = Acil yardım
command-start = Başla ya da ana sayfaya dön
command-menu = Ana sayfa
command-learn = Kısa dersler
command-group = Grubum
command-events = Yakınımdaki etkinlikler
command-say = Söz sizde
command-settings = Ayarlar
command-language = Dil / Language
command-pause = Ara ver
command-stop = Bütün mesajları durdur
command-mydata = Hakkımda neler saklanıyor
command-delete = Her şeyi sil
