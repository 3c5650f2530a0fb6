### Machine draft, not checked by a native speaker.
### The line for a full group, and its door.

line-join = Sıraya gir
line-join-again = Yeniden sıraya gir
line-leave = Sıradan çık
line-other-groups = Öbür gruplar
line-my-group = Grubum
line-how-long =
    { $waiting ->
        [0] Şu an dolu. Sırada henüz kimse yok.
        [-1] Şu an dolu. Sırada birkaç ebeveyn var.
       *[other] Şu an dolu. Sırada { $waiting } ebeveyn var.
    }
line-at = <b>{ $name }</b> için sıradaki yeriniz: <b>{ $at }.</b> Yer açılınca haber veririm.
line-offer = <b>{ $name }</b> grubunda size yer var. İsterseniz yer sizin. Sizin için şu zamana kadar ayrıldı: { $until }.
line-take = Yeri al
line-let-go = Vazgeç
line-let-go-thanks = Haber verdiğiniz için teşekkürler. Yer sıradaki kişiye geçti. İstediğiniz zaman yine gelebilirsiniz.
line-left = Tamam, sıradan çıktınız. İstediğiniz zaman yeniden girebilirsiniz.
line-too-late = Bu yer bir süre ayrıldı, sonra sıradaki kişiye geçti. Yeniden sıraya girebilirsiniz.
line-ran-out-offered = <b>{ $name }</b> grubundaki yer iki gün sizin için ayrıldı, şimdi sıradaki kişiye geçti. Sorun değil. Hâlâ gelmek isterseniz yeniden sıraya girin.
line-ran-out-assigned = <b>{ $name }</b> için bağlantınızın 7 günlük süresi doldu; yer artık başka biri için boş. Sorun değil. Hâlâ gelmek isterseniz yeniden sorabilirsiniz.
line-assigned = <b>{ $name }</b> grubundaki yeriniz şu zamana kadar ayrıldı: { $until }. Bağlantınız yalnızca sizin için, bir kez çalışır.
line-new-link = Yeni bağlantı yap

door-waiting =
    { $count ->
        [one] <b>{ $name }</b> grubuna katılmak için bekleyen biri var.
       *[other] <b>{ $name }</b> grubuna katılmak için { $count } kişi bekliyor.
    }
door-see = Bak
door-stuck = Birini <b>{ $name }</b> grubuna alamadım: Telegram izin vermedi. Lütfen bekleyenlere ve gruptaki yetkilerime bakın.
door-stuck-you = <b>{ $name }</b> grubunun kapısını şu an açamadım. Grupla ilgilenenler biliyor ve sizi alacaklar. Bir şey yapmanız gerekmiyor.
door-too-long = <b>{ $name }</b> grubuna katılma isteğinize 7 gün içinde kimse bakamadı. Kusura bakmayın. Yeniden sorabilir ya da başka bir gruba bakabilirsiniz.
door-came-unseen = <b>{ $name }</b> grubuna bizim bağlantımız olmadan biri girdi. Lütfen kim olduğuna bakın.

suggest-waiting = { $area } bölgesinde yaklaşık { $count } ebeveyn sırada bekliyor: { $ages }.
suggest-none = { $area } bölgesinde yaklaşık { $count } ebeveyn için uygun, { $language } konuşulan bir grup yok: { $ages }.
suggest-help = Yeni bir grup yardımcı olabilir.
suggest-groups = Gruplar
