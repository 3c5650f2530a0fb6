### Machine draft, not checked by a native speaker.
### The door: language, what this is, consent, a little about you.

joining-name = İlk sorularınız
joining-begin = Başlayalım
joining-not-yet = Henüz tam tanışmadık. İki dakikadan az sürer. Acil yardım bunlar olmadan da çalışır.
joining-language =
    👋 <b>Welcome to ABC Parents.</b>
    <b>ABC Parents'a hoş geldiniz.</b>

    Which language shall we use?
    Hangi dilde konuşalım?
joining-notice =
    Ben ABC Parents ekibinin yürüttüğü otomatik bir hizmetim.

    • Kısa dersler gönderirim, yakınınızdaki grupları ve etkinlikleri gösteririm, söylediklerinizi ekibe iletirim.
    • Doktor değilim ve bu sohbeti kimse izlemiyor. Acil durumda <b>999</b>'u arayın. Acil ama 999'luk değilse <b>111</b>'i arayın.
    • Şunları saklarız: Telegram kimliğiniz (id) ve adınız, diliniz, bölgeniz, çocuğunuzun yaşı, yaptığınız dersler ve sorular, yanıtladığınız etkinlikler ve <i>Söz sizde</i> bölümüne yazdıklarınız.
    • Telegram, botlarla yapılan sohbetleri teknik olarak görebilir. Lütfen özel sağlık bilgileri göndermeyin.
    • Her şeyi istediğiniz zaman görebilir ya da silebilirsiniz: /mydata
joining-notice-ok = Tamam, devam
joining-more = Daha fazla
joining-not-now = Şimdi değil
joining-later = Olur. Yalnızca dilinizi ve buraya uğradığınızı saklıyorum. /start sizi bu noktaya geri getirir, acil yardım her zaman çalışır.
notice-whole =
    <b>Açıklamanın tamamı</b>

    <b>Biz kimiz.</b> Bu hizmeti ABC Parents ekibi yürütüyor. Henüz taslak: sağlık metinlerini hiçbir sağlık uzmanı onaylamadı, metinlerde de bu yazıyor.
    <b>Neyi, neden saklıyoruz.</b> Burada bize söylediklerinizi; size uygun dersleri, grupları ve etkinlikleri seçmek ve size yanıt vermek için. Yazdıklarınız şifreli saklanır.
    <b>Kim görüyor.</b> Gönüllüler ve koordinatörler adınızı değil, "Parent" sözcüğünü ve bir kod görür. Telegram'daki bir grupta öbür üyeler Telegram adınızı ve resminizi görür. Bir kaygıyı çocuk güvenliği sorumlusu ve yardımcısı okur; onlara ulaşılamazsa hizmetin sahibi okur.
    Randevudan önce yazdıklarınızı sizden başka kimse okumaz, 30 gün sonra silinir. Bir gönüllünün sesli okuduğu ders onun sesidir: geri alana kadar saklanır.
    <b>Ne kadar süre.</b> Siz silene kadar. Yedek tutuluyorsa 35 gün sonra üzerine yazılır. Açık bir kaygı, ilgilenilip kapatılana kadar saklanır.
    <b>Telegram.</b> Botlarla yapılan sohbetler uçtan uca şifreli değildir. Telegram ayrı bir şirkettir ve Birleşik Krallık dışındadır.
    <b>Haklarınız.</b> Görmek için: /mydata. Silmek için: /delete. Susturmak için: /stop. Birleşik Krallık veri koruma kurumu ICO'ya da şikâyet edebilirsiniz.
joining-lessons = Çocuğunuzun yaşına uygun kısa dersler gönderelim mi?
joining-nearby = Yakınınızdaki grupları ve etkinlikleri haber verelim mi?
joining-asking = Daha iyi olabilmemiz için size ne düşündüğünüzü soralım mı?
joining-health = Bunların bir kısmı sağlıkla ilgili bilgi verir. Bu amaçlarla saklamamızı kabul ediyor musunuz?
joining-lessons-yes = Evet
joining-lessons-no = Hayır
joining-nearby-yes = Evet
joining-nearby-no = Hayır
joining-asking-yes = Evet
joining-asking-no = Hayır
joining-health-yes = Evet
joining-health-no = Hayır, yalnızca gerekeni
joining-stage = Şu anda hangi aşamadasınız?
joining-stage-why = Dersler ve gruplar size uysun diye. Bunu atlayabilirsiniz.
joining-stage-expecting = Bebek bekliyorum
joining-stage-baby = Bebeğim doğdu
joining-stage-child = 5 yaş altı çocuk
joining-relation = Çocuğun nesi oluyorsunuz?
joining-relation-mother = Annesi
joining-relation-father = Babası
joining-relation-partner = Anne ya da babanın eşi
joining-relation-grandparent = Büyükanne, büyükbaba
joining-relation-carer = Başka bir bakan kişi
joining-due = Bebeğiniz ne zaman bekleniyor? Bir tarih, ya da yalnızca ay ve yıl.
joining-due-why = Dersler doğru haftada gelsin diye. Ayı yeter.
joining-born = Bebeğiniz ne zaman doğdu? 17 Ekim gibi bir tarih, ya da yalnızca ay ve yıl.
joining-born-why = Dersler çocuğunuzun yaşına uysun diye. Ayı yeter.
joining-early = Bebeğiniz erken mi doğdu?
joining-early-why = Erken doğan bebekler bazı şeyleri daha geç yapar. O zaman beklenen doğum gününden sayarız.
joining-early-no = Hayır
joining-early-yes = Evet
joining-early-unsaid = Söylemek istemem
joining-weeks = Kaç hafta erken? Yalnızca sayıyı yazın.
joining-another = 5 yaşından küçük başka bir çocuğunuz var mı, ya da beklediğiniz bir bebek?
joining-another-why = O zaman dersler her birine göre gelir.
joining-another-no = Hayır
joining-another-yes = Evet
joining-area = Hangi bölge? Posta kodunuzun ilk kısmını yazın, örneğin <i>N18</i>, ya da seçin.
joining-area-why = Yakınınızdaki grupları ve etkinlikleri gösterebilelim diye. Adresinizi hiç sormayız.
joining-area-poster = { $area } için bir bağlantıyla geldiniz.
joining-area-else = Başka bir yer
joining-area-invalid = Bunu tanıyamadım. Posta kodunuzun ilk kısmını deneyin, örneğin N18.
joining-outside = Henüz orada değiliz. Dersler ve acil yardım her yerde çalışır. Sorduğunuzu ekibe söyleyeyim mi?
joining-outside-yes = Evet, söyle
joining-outside-no = Hayır
joining-other-child = Şimdi öbür çocuğunuz:
joining-done = Teşekkürler. Aramıza hoş geldiniz. Alttaki düğmeler hep orada.

area-name = Bölgeniz

invite-not-valid = Bu davet kullanılamıyor. Daha önce kullanılmış ya da üzerinden 48 saatten fazla geçmiş olabilir. Lütfen yenisini isteyin.
invite-champion = Artık <b>{ $name }</b> grubunun gönüllüsüsünüz. Bunu yaptığınız için teşekkürler. /champion yapılacakları gösterir.
invite-champion-join = Artık <b>{ $name }</b> grubunun gönüllüsüsünüz. Bunu yaptığınız için teşekkürler. Şimdi gruba girin: size özel bir bağlantı alırsınız.
invite-champion-first = Artık <b>{ $name }</b> grubunun gönüllüsüsünüz. Bunu yaptığınız için teşekkürler. Önce sizinle ilgili birkaç soru; sonra gruba giden yolu gösteririm.
invite-panel = Gönüllü sayfam
invite-coordinator = Artık koordinatörsünüz. /desk sizin masanız.
invite-lead = Artık kaygılarla siz ilgileniyorsunuz. Bir kaygı geldiğinde burada numarasıyla bir mesaj alırsınız.
invite-owner = Artık hizmetin sahiplerindensiniz. /owner durumu gösterir.
joining-born-invalid = Bu tarih 5 yaşından küçük bir çocuk için doğru olamaz. 17 Ekim gibi yeniden deneyin ya da atlayın.
joining-due-invalid = Bu tarih beklenen doğum tarihi olamaz. 17 Mart gibi yeniden deneyin ya da atlayın.
about-name = Kendinizle ilgili bilgiler
