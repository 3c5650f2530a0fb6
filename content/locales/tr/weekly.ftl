### Haftanın sorusu: grupta ve özelde sorulur, özelde yanıtlanır, sonucu herkese döner.

weekly-what = Gruptaki herkese haftada bir soru. Yanıtlar bana özelden gelir. Siz onları adsız görürsünüz. Yeterince kişi yanıtlarsa herkes ne çıktığını duyar.
weekly-pick = Bir soru seç
weekly-own = Kendi sözlerim
weekly-how-many = Yaklaşık { $count } üyeye özelden de gider. Grupta şöyle görünür:
weekly-how-many-few = Birkaç üyeye özelden de gider. Grupta şöyle görünür:
weekly-ask = Sor
weekly-one-is-open = Zaten bir soru var.
weekly-post =
    <b>Haftanın sorusu</b>

    { $words }

    Bana özelden yanıt verin. Kimin ne dediğini kimse görmez. Yeterince kişi yanıtlarsa ne çıktığını herkes duyar.
weekly-answer-in-private = Özelden yanıtla
weekly-asked =
    <b>{ $name } grubundan bir soru</b>

    { $words }

    Yanıtınız adınız olmadan, öbürleriyle birlikte okunur. Ad ve yer yazmamak iyi olur.
weekly-answer = Yanıtla
weekly-not-this = Bu değil
weekly-another-time = Sorun değil. Belki başka sefer.
weekly-answer-gone = Yanıtınız çıkarıldı. Sorun değil.
weekly-question = <b>{ $words }</b>
weekly-your-answer =
    Daha önce şunu yazdınız:
    <blockquote>{ $words }</blockquote>
    Şimdi göndereceğiniz onun yerine geçer.
weekanswer-name = yanıtınız
weekanswer-words = Ne dersiniz? En az 3 kişi yanıtlayınca gruba bakanlar yanıtınızı adınız olmadan okur.
weekanswer-words-invalid = Bu benim için biraz uzun. Lütfen en çok 1.000 karakterle yazın.
weekly-thanks = Teşekkürler. Soru kapanana kadar yanıtınızı değiştirebilirsiniz (kapanış: { $until }). Yeterince kişi yanıtlarsa sorulan herkes ne çıktığını duyar.
weekly-change = Yanıtımı değiştir
weekly-over = Bu soru kapandı. Yanıtlamaya geldiğiniz için teşekkürler.
weekly-looking = Bir dakika, soruya bakıyorum.
weekly-not-in-group = Bu soru o gruptakiler için. Bir şey kaybolmadı: dersleriniz ve acil yardım her zamanki gibi burada.

weekown-name = sorunuz
weekown-words = Ne sormak istersiniz? En çok 300 karakter, her seferinde tek bir şey.
weekown-words-invalid = Bu 300 karakterden uzun. Kısa sorular daha çok yanıt alır.
weekown-sure = Sorayım mı?
weekown-sure-ask = Sor

weekly-open =
    Haftanın sorusu:
    <blockquote>{ $words }</blockquote>
    { $count } kişi yanıtladı. Kapanış: { $closes }.
weekly-not-seen-yet = Yanıtlar kapanınca okunabilir; böylece az önce kimin yazdığı anlaşılmaz.
weekly-not-yet-enough = Yanıtlar, soru kapanınca ve en az 3 kişi yanıtladıysa okunabilir; böylece kimin ne dediği anlaşılmaz.
weekly-closes-by-itself = 3 kişiden azı yanıtladı. Kendiliğinden kapanır.
weekly-close = Şimdi kapat
weekly-close-sure =
    { $count } kişi yanıtladı. Şimdi kapatalım mı? Sonra yeni yanıt gelemez.
weekly-close-yes = Evet, kapat
weekly-is-closed = Zaten kapalı.
weekly-closed-now = Kapandı.
weekly-time-is-up =
    { $count ->
        [0] <b>{ $name }</b> grubunda haftanın sorusu kapandı. Bu sefer kimse yanıtlamadı.
       *[other] <b>{ $name }</b> grubunda haftanın sorusu kapandı. { $count } yanıt geldi.
    }
weekly-closed =
    Bu soru kapandı:
    <blockquote>{ $words }</blockquote>
    { $count } yanıt geldi. Sorulan herkes ne çıktığını bekliyor. Sonra yenisini sorabilirsiniz.
weekly-closed-few =
    Bu soru kapandı:
    <blockquote>{ $words }</blockquote>
weekly-read = Yanıtları oku ({ $count })
weekly-write = Ne çıktığını yaz
weekly-no-answers = Artık yanıt yok.
weekly-answers = <b>Ne çıktı</b> · { $at } / { $of }
weekly-one-answer = <blockquote>{ $words }</blockquote>
weekly-more-answers = Öbür yanıtlar
weekly-too-few = Yalnızca { $count } kişi yanıtladı. Sözleri kimin ne dediğini gösterebilir, bu yüzden bende kalır. Lütfen genel ve kendi sözlerinizle yazın ya da burada bitirin.
weekly-end = Burada bitir
weekly-end-sure = Burada bitirelim mi? Sorulanlara bir şey gitmez; siz de yeni bir soru sorabilirsiniz.
weekly-end-yes = Evet, bitir
weekly-ended = Bitti.
weekly-draft =
    { $count } kişi yanıtladı. Başlangıç için, şunları dediler:

    { $words }
weeksummary-name = ne çıktığı
weeksummary-words = Şimdi ne çıktığını yazıp bana gönderin. Yalnızca bir kişinin söyleyebileceği şeyleri dışarıda bırakın.
weeksummary-words-invalid = Bu biraz uzun. Lütfen en çok 2.000 karakterle yazın.
weekly-missing = { $language } eksik. O dilde okuyanlar sözlerinizi olduğu gibi alır; hangi dilde olduğunu ben söylerim.
weeksummary-missing = Onu da yazmak ister misiniz?
weekly-missing-write = Yaz
weekly-missing-send = { $language } gönder
weekly-also = Şimdi şu dilde: { $language }
weeksummary-also = O dilde okuyanların göreceği gibi yazın.
weeksummary-also-invalid = Bu biraz uzun. İkisi birlikte en çok 3.000 karakter olabilir.
weekly-written-in = Yazıldığı dil: { $language }
weeksummary-sure = Göndereyim mi?
weeksummary-sure-send = Gönder
weekly-goes-to-all = Gruba konur ve sorulan herkese gider:
weekly-summary =
    <b>Ne çıktı</b> · { $name }

    Size şu soruldu: { $question }

    { $words }
weekly-returned-already = Bu zaten herkese gönderildi.
