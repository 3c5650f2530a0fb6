### Çocuklar ve koşulların değişmesi.

settings-children = 👶 Çocuklar
children-heading = <b>Çocuklarınız</b>. Değiştirmek için birine dokunun.
children-none = Henüz bir çocuktan söz etmediniz. Söylerseniz dersler daha uygun olur.
children-add = Çocuk ekle
children-enough = Bundan fazlasını ayırt edemem. Önce birini çıkarabilirsiniz. Şu anda buradayız:
child-expected = Beklenen bebek
child-here = Çocuk
child-born = Doğum { $on }
child-said-expected = Beklediğiniz bebek
child-said-born = { $on } doğumlu çocuğunuz
child-said-here = Bu çocuk
child-age-unknown = Yaşını bilmiyorum. Her yaşa uyan dersler yine gelir.
child-date = Tarihi değiştir
child-name = Takma ad
child-drop = Yanlışlıkla eklendi
child-drop-sure = Bu çocuk yanlışlıkla mı eklendi? Öyleyse listenizden çıkarırım. Üzücü bir şey olduysa daha sakin bir düğme var.
child-drop-yes = Evet, yanlışlıktı
child-dropped = Listenizden çıkarıldı.
child-added = Teşekkürler. Kaydedildi.
child-added-silent = Kaydedildi. Bebeklerle ilgili mesajlar durdurulmuş. Bu çocuk için başlatayım mı?
child-leave-silent = Hayır, sessiz kalsın
child-silent = Bu çocukla ilgili hiçbir şey göndermiyorum. Siz istemedikçe böyle kalır.
child-start = Bu çocuk için mesajları başlat
child-started = Tamam. Bu çocukla ilgili mesajlar yine gelebilir.
child-date-not-kept = Yalnız gerekeni saklamamızı istediniz, o yüzden tarih saklamıyorum. Şu anda buradayız:
joining-nickname = Bu çocuğa ne diyeyim? Bir takma ad yeter.
joining-nickname-why = Dersin hangi çocuk için olduğunu bilmeniz için. Yalnız siz görürsünüz.
addchild-name = çocuğunuzla ilgili anlattıklarınız
babyhere-name = bebeğinizle ilgili anlattıklarınız
childdate-name = yeni tarih
childname-name = takma ad

baby-here =
    { $name ->
        [0] Bebeğiniz doğdu mu?
       *[other] { $name } doğdu mu?
    }
baby-here-yes = Evet, bebek doğdu
baby-here-not-yet = Henüz değil
baby-here-date = Tarih değişti
baby-here-waiting = Teşekkürler. En çok bir kez daha soracağım. Bebeğiniz daha az oynuyorsa ya da endişeliyseniz gece gündüz demeden doğum servisini (maternity unit) hemen arayın.
baby-here-welcome = Haber verdiğiniz için teşekkürler. Dersler artık bebeğinizin yaşına göre gelir.

circumstances-button = Durumum değişti
circumstances-what = Bebeğinizle ya da gebeliğinizle ilgili bütün mesajları durdurabilirim. Nedenini söylemeniz gerekmez.
circumstances-which = Bir çocukla ya da gebelikle ilgili bütün mesajları durdurabilirim. Nedenini söylemeniz gerekmez. Hangisi?
circumstances-stop = Şimdi durdur
circumstances-all = Hepsi için durdur
circumstances-back = Geri dön
circumstances-stopped = Durduruldu. Siz istemedikçe hiçbir şey yeniden başlamaz. Biriyle konuşmak isterseniz yardım edebilecek insanlar var.
circumstances-stopped-one = { $name } ile ilgili artık hiçbir şey gelmez. Öbür çocuklarınızla ilgili mesajlar sürer. Biriyle konuşmak isterseniz yardım edebilecek insanlar var.
circumstances-already = Bebeğinizle ya da gebeliğinizle ilgili mesajlar durdurulmuş. Siz istemedikçe böyle kalır.
circumstances-people = Yardım edebilecek insanlar
circumstances-children = Ayarlardaki çocuklar
circumstances-support =
    <b>Kanamanız varsa ya da kendinizi iyi hissetmiyorsanız: doğum servisi (maternity unit) ya da 999.</b>

    Sands, bebek kaybında: <b>0808 164 3332</b>
    Lullaby Trust, yas hattı: <b>0808 802 6868</b>
    Ebeniz (midwife) ya da aile hekiminiz (GP) de sizin için orada.
    Yaşamak istemiyorsanız: <b>111</b>, seçenek 2, ya da Samaritans <b>116 123</b>
circumstances-leave = Gruptan sessizce ayrıl
circumstances-leave-sure = Sizi { $groups } grubundan çıkarabilirim. Orada kimseye nedeni söylenmez. Sonra geri gelebilirsiniz.
circumstances-leave-yes = Evet, çıkar
circumstances-left = Tamam. Gruptan çıktınız. Sonra yine gelebilirsiniz. O zaman doluysa sıraya girersiniz.
circumstances-no-group = Şu anda bir grupta değilsiniz.
child-gone = Bu çocuk artık listemde yok. Bildiklerim bunlar:
