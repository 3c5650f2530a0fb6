### Machine draft, not checked by a native speaker.
### Being heard: faces, sentences, worries, answers.

feedback-name = Mesajınız
feedback-words = Kendi sözlerinizle anlatın. Sesli mesaj da gönderebilirsiniz.
adding-name = Eklemek istedikleriniz
adding-words = Ne eklemek istersiniz? Yazın ya da sesli mesaj gönderin.
worry-name = Kaygınız
worry-urgency =
    Biri tehlikedeyse hemen <b>999</b>'u arayın.

    Ne kadar acil?
worry-urgency-today = Bugün
worry-urgency-week = Bu hafta
worry-urgency-wait = Bekleyebilir
worry-team = Ekibimizden biriyle mi ilgili?
worry-team-no = Hayır
worry-team-yes = Evet
worry-words =
    Kendi sözlerinizle anlatın. Sesli mesaj gönderebilirsiniz.

    Çocuk güvenliği sorumlusu ve yardımcısı okuyacak; onlara ulaşılamazsa hizmetin sahibi okur.
worry-receipt = Teşekkürler. Güvenle saklandı. Kayıt numaranız: <b>{ $reference }</b>.
worry-receipt-fetching = Teşekkürler. Bana ulaştı. Kayıt numaranız: <b>{ $reference }</b>. Kaydınız güvenle saklanınca haber vereceğim.
worry-who = Çocuk güvenliği sorumlusuna ve yardımcısına şu an haber veriliyor. Size en geç şu zamana kadar dönmeleri gerekir: <b>{ $by }</b>.
worry-cannot-wait = Bekleyemezse: acil durumda <b>999</b>, acil ama 999'luk olmayan bir sağlık sorunu için <b>111</b>, ya da çocuk hizmetleri (children's services): Enfield 020 8379 5555 (gece ve hafta sonu 020 8379 1000), Haringey 020 8489 4470 (gece ve hafta sonu 020 8489 0000).
worry-alert = 🔔 Bir kaygı geldi: <b>{ $reference }</b> ({ $urgency }). Üstlendiğinizde lütfen düğmeye basın.
worry-alert-again = 🔔 Henüz kimse üstlenmedi: <b>{ $reference }</b> ({ $urgency }). Üstlendiğinizde lütfen düğmeye basın. (yeniden)
worry-have-it = Bende
worry-yours = <b>{ $reference }</b> sizde. Ebeveyne birinin baktığını haber veriyorum. Gece ise bu mesaj sabaha kadar bekler.
worry-read = Oku
worry-card = <b>{ $reference }</b> · { $urgency }
worry-about-team = ⚠️ Ekipten biriyle ilgili.
worry-heard = <b>{ $reference }</b>: kaygınız artık birinde, ilgileniyor.

say-what = 💬 Ne yapmak istersiniz?
say-worry = Bir kaygım var
say-feedback = Ekibe söyle
say-mine = Mesajlarım
say-thanks-tap = Teşekkürler, işimize yarar. Biraz daha anlatmak ister misiniz?
say-kept = Saklandı. Teşekkürler.
say-more = Daha fazla anlat
say-receipt = Teşekkürler. Saklandı. Kayıt numaranız: <b>{ $reference }</b>. Ekipten biri okuyacak; en geç şu zamana kadar yanıt almanız gerekir: <b>{ $by }</b>.
say-add = Bir şey ekle
say-add-to = Ekle: { $reference }
say-added = Eklendi: <b>{ $reference }</b>. Teşekkürler.
say-nothing-yet = Bize henüz yazmadınız. Buradan gönderdiklerinizi ekipten biri okur.
say-mine-heading = <b>Mesajlarım</b>
say-life-new = <b>{ $reference }</b> · { $at }
    ● ulaştı ○ bakılıyor ○ yanıtlandı
say-life-heard = <b>{ $reference }</b> · { $at }
    ● ulaştı ● bakılıyor ○ yanıtlandı
say-life-answered = <b>{ $reference }</b> · { $at }
    ● ulaştı ● bakılıyor ● yanıtlandı
say-answer = <blockquote>{ $words }</blockquote>
say-file-kept = <b>{ $reference }</b> için gönderdiğiniz kayıt ya da resim artık güvenle saklanıyor.
staff-who = Ekibimizden kişiler
staff-when = siz Devam et düğmesine bastıktan sonra

answer-to-parent =
    <b>{ $reference }</b> için bir yanıt:

    { $words }
answering-name = Yanıtınız
answering-words = Yanıtı, karşınızdakine söyler gibi yazın.
answering-sure = Göndereyim mi?
answering-sure-send = Gönder

desk-heading = 🗂 <b>Masa</b> · { $areas }
desk-counts =
    Mesajlar: { $voices } bekliyor{ $overdue ->
        [0] {""}
       *[other] , { $overdue } gecikti 🔴
    } · Etkinlikler: { $events } yaklaşıyor
desk-voices = Mesajlar ({ $count })
desk-events = Etkinlikler
desk-new-event = Yeni etkinlik
desk-no-voices = Bekleyen bir şey yok. Herkes yanıt aldı.
desk-voice = <b>{ $reference }</b> · { $at } / { $of } · { $on }
desk-due = Son yanıt zamanı: { $by }
desk-overdue = 🔴 Yanıt zamanı geçti: { $by }
desk-about-lesson = Ders hakkında: <b>{ $title }</b>
desk-about-event = Etkinlik hakkında: <b>{ $title }</b>
desk-score = Yüz { $score } / { $of }
desk-words = { $at }:
    <blockquote>{ $words }</blockquote>
desk-words-ours = Yanıtımız, { $at }:
    <blockquote>{ $words }</blockquote>
desk-take = Üstlen
desk-taken = Artık sizde.
desk-answer = Yanıtla
desk-next = Sonraki ▸
desk-preview = <b>Ebeveyne tam olarak bu gider:</b>
desk-answered = <b>{ $reference }</b> için yanıtınız yola çıktı. Gece ise sabaha kadar bekler.
desk-already-taken = Bunu başka biri üstlenmiş. Şu an buradayız:
desk-already-answered = Bunun zaten bir yanıtı var. Şu an buradayız:
desk-nobody-to-answer = Bu kişi verilerini sildi, o yüzden yanıt verilecek kimse yok.
desk-refresh = Yenile

owner-heading = 🔑 <b>Durum</b>
owner-health =
    İçerik: { $texts } metinden onaysız olan { $unapproved } ⚠
    Gözden geçirmesi geciken: { $resting } ders kapalı, { $overdue } yardım kartı hâlâ gösteriliyor
    Henüz kimsenin üstlenmediği kaygılar: { $worries }
    İşlenemeyen güncellemeler: { $parked }
owner-reviews-overdue =
    { $count ->
        [one] Bir yardım kartı gözden geçirmesi geciktiği hâlde gösteriliyor: { $cards }. Lütfen gözden geçirtin.
       *[other] { $count } yardım kartı gözden geçirmesi geciktiği hâlde gösteriliyor: { $cards }. Lütfen gözden geçirtin.
    }
owner-people = Çocuk güvenliği sorumlusu: { $leads } · yardımcısı: { $deputies } · koordinatör: { $coordinators } · gönüllü: { $champions }
owner-parked = Birinin gönderdiği bir şey işlenemedi (numara { $number }). Saklandı. Lütfen hizmeti çalıştıran kişiden kayıtlara (log) bakmasını isteyin.
staff-safeguarding = Çocuk güvenliği sorumlusu ve yardımcısı
say-safeguarding = Yazdıklarınız nedeniyle çocuk güvenliği sorumlusuna ve yardımcısına şimdi haber veriliyor. Bekleyemezse: tehlikede <b>999</b>, acil sağlık için <b>111</b>.
say-added-to-yours = <b>{ $reference }</b> için bir ekleme var.
worry-list = <b>Bekleyen kaygılar: { $count }</b>
worry-none = Bekleyen kaygı yok.
worry-item-new = { $reference } · henüz kimsede değil
worry-item-taken = { $reference } · birinde
worry-item-mine = { $reference } · sizde
desk-reads = Okuduğu dil: { $language }
desk-answered-silent = <b>{ $reference }</b> için yanıtınız saklandı. Ebeveyn bütün mesajları durdurduğu için gönderilmiyor; geri dönerse Mesajlarım bölümünde bulur.
