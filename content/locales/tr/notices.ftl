### Notices: writing them, whom they are for, how they look.

notice-list-desk = Duyurular
notice-list-heading = <b>Duyurular</b>. Taslaklar, yolda olanlar ve son gönderilenler:
notice-list-empty = Henüz duyuru yok. Bir duyuru aynı anda birçok aileye gider. Önce siz görürsünüz ve kimin için olduğunu siz seçersiniz.
notice-list-write = ✏️ Duyuru yaz
notice-list-more = Devamı
notice-list-draft = ✏️ { $words }
notice-list-asked = 👥 { $words }
notice-list-planned = 🕐 { $words }
notice-list-running = ▶ { $words }
notice-list-paused = ⏸ { $words }
notice-list-stopped = ◼ { $words }
notice-list-done = ✓ { $words }

notice-draft-heading = <b>Duyuru</b> · taslak. Henüz kimseye gitmedi.
notice-draft-words = <blockquote>{ $words }</blockquote>
notice-draft-also = ✓ Bu dilde de yazıldı: { $language }
notice-draft-no-words = Henüz metin yok. Lütfen önce metni yazın.
notice-draft-buttons = Düğmeler: { $labels }
notice-draft-to-words = ✏️ Metin ve diller
notice-draft-to-media = 📷 Resim, ses
notice-draft-to-buttons = 🔘 Düğmeler
notice-draft-to-whom = 👪 Kime
notice-draft-to-preview = 👁 Önizleme
notice-draft-to-send = Gönder…
notice-draft-drop = At
notice-draft-drop-sure = Bu duyuruyu atayım mı? Geri getirilemez.
notice-draft-drop-yes = Evet, at
notice-draft-dropped = Silindi. Kimseye gitmedi.
notice-draft-gone = Bu duyuru artık yok.
notice-draft-is-sent = Bu duyuru artık taslak değil, bu yüzden burada değiştirilemez.
notice-draft-nobody = Seçtiklerinize uyan kimse yok, duyuru kimseye ulaşmaz. Kime bölümünde biraz daha geniş seçin.

noticewords-name = duyurunuzu
noticewords-words = Ne söylemek istiyorsunuz?
notice-words-language = Dil: { $language }
notice-words-so-far = Şimdiki metin: <blockquote>{ $words }</blockquote>
notice-words-marks = Kalın olacak yerleri *yıldız*, eğik olacak yerleri _alt çizgi_ arasına yazın. Web adresi olduğu gibi çalışır. Bölgenin adı için { "{area}" } yazın.
notice-words-heading = <b>Metin ve diller</b>
notice-words-in = <b>{ $language }</b>: { $words }
notice-words-none = { $language } eksik.
notice-words-gap = { $language } eksik: bu aileler onu şu dilde alır: { $other }. Bunu söyleyen bir satır da eklenir.
notice-words-write = Yaz: { $language }
notice-words-again = Değiştir: { $language }
notice-words-drop = Çıkar: { $language }
notice-another-language = <i>Bu duyurunun dili: { $language }. Henüz sizin dilinizde yok.</i>
notice-unknown-field = { $field } alanını bilmiyorum. Tek alan { "{area}" }: bölgenin adı. Lütfen metni { $field } olmadan yeniden gönderin.
notice-too-long =
    { $over ->
        [one] Bu, tek bir mesaj için çok uzun: { $language } okuyanlar için 1 karakter fazla. Hiçbir şey kaybolmadı. Lütfen kısaltın.
       *[other] Bu, tek bir mesaj için çok uzun: { $language } okuyanlar için { $over } karakter fazla. Hiçbir şey kaybolmadı. Lütfen kısaltın.
    }
notice-too-long-with-media =
    { $over ->
        [one] Resim veya ses ile 1.024 karakter sığar: { $language } okuyanlar için 1 fazla. Hiçbir şey kaybolmadı. Metni kısaltın ya da onsuz gönderin.
       *[other] Resim veya ses ile 1.024 karakter sığar: { $language } okuyanlar için { $over } fazla. Hiçbir şey kaybolmadı. Metni kısaltın ya da onsuz gönderin.
    }

noticemedia-name = duyurunuzun resmini
noticemedia-media = Lütfen bir fotoğraf, sesli mesaj, video veya belge gönderin. Altında metninizle birlikte gider.
notice-media-wanted = Lütfen bir fotoğraf, sesli mesaj, video veya belge gönderin ya da bu adımı geçin.
notice-media-none = Resim veya ses yok.
notice-media-photo = Bir fotoğrafla.
notice-media-voice = Bir sesli mesajla.
notice-media-audio = Bir ses dosyasıyla.
notice-media-video = Bir videoyla.
notice-media-document = Bir belgeyle.
notice-media-another = Başkasını gönder
notice-media-drop = Kaldır
media-is-gone = ⚠ Buraya ait resim veya ses gönderilemiyor. Telegram'da artık yok ya da Telegram onu kabul etmiyor.

notice-buttons-none = Düğme yok.
notice-buttons-heading =
    { $count ->
        [0] Altında henüz düğme yok. En çok üç tane olabilir.
        [one] Altında 1 düğme var. En çok üç tane olabilir.
       *[other] Altında { $count } düğme var. En çok üç tane olabilir.
    }
notice-buttons-lesson = + Bir ders
notice-buttons-event = + Bir etkinlik
notice-buttons-form = + Bize yazın
notice-buttons-link = + Bir web adresi
notice-buttons-drop = ✖ { $label }
notice-buttons-search = 🔎 Ara
notice-buttons-which-lesson = Düğme hangi dersi açsın?
notice-buttons-no-lesson = Buna uyan ders bulamadım. Başka bir kelime deneyin ya da konulara dönün.
notice-buttons-dated = { $at } · { $title }
notice-buttons-which-event = Düğme hangi etkinliği açsın?
notice-buttons-no-event = Bu bölgelerde yaklaşan etkinlik yok.
notice-buttons-which-form = Anne babalar ne yazabilsin?
notice-buttons-enough = Zaten üç düğme var. Önce birini kaldırın.
notice-buttons-wants-https = https ile başlayan, en çok 150 karakterlik bir web adresi gerekiyor, örneğin https://www.nhs.uk
notice-buttons-wants-label = Lütfen tek satırda, en çok 30 karakterlik birkaç kelime gönderin.
notice-form-feedback = 💬 Ne düşündüğünüzü yazın
notice-form-worry = Beni endişelendiren bir şey var
notice-form-appointment = 📝 Randevu için sorular
noticelink-name = duyurunuzun web adresini
noticelink-address = Düğme hangi web adresini açsın?
noticelink-label = Düğmede ne yazsın?
noticelesson-name = aramanızı
noticelesson-words = Ders ne hakkında? Bir iki kelime yeter.

notice-whom-heading = <b>Kimin için?</b> Yalnızca yakındaki haberlere evet diyen aileler alır.
notice-whom-to-area = Bölgeler
notice-whom-to-stage = Yaşlar
notice-whom-to-language = Diller
notice-whom-to-group = Gruplar
notice-whom-to-interest = İlgi alanları
notice-whom-to-lately = Etkinlik, görünmeyen
notice-whom-to-posts = Gruplara koy
notice-whom-which-area = Hangi bölgelerde?
notice-whom-which-stage = Hangi yaşlar için? Seçim yapmazsanız hepsi içindir.
notice-whom-which-language = Hangi dilleri okuyanlar için? Seçim yapmazsanız hepsi içindir.
notice-whom-which-group = Yalnızca bazı grupların üyeleri için mi? Seçim yapmazsanız herkes içindir.
notice-whom-which-interest = Yalnızca bir konuyu seçenler için mi? Seçim yapmazsanız herkes içindir.
notice-whom-which-lately = Yalnızca bir etkinliğe gelenler, geleceğini söyleyip gelmeyenler ya da bir süredir görünmeyenler için mi?
notice-whom-which-posts = Gruplara da konsun mu?
notice-whom-no-choice = Burada henüz seçilecek bir şey yok.
notice-whom-one-area = En az bir bölge gerekiyor.
notice-whom-chosen = ✓ { $choice }
notice-whom-open = { $choice }
notice-whom-areas = Bölgeler: { $names }
notice-whom-stages = Yaşlar: { $names }
notice-whom-languages = Diller: { $names }
notice-whom-groups = Gruplar: { $names }
notice-whom-interests = İlgi alanları: { $names }
notice-whom-came = Şuna gelenler: { $title }
notice-whom-missed = Şuna geleceğini söyleyip gelmeyenler: { $title }
notice-whom-unseen = { $weeks } haftadır görünmeyenler
notice-whom-to-groups = Gruplara da konur.
notice-whom-only-groups = Yalnızca gruplara konur.
notice-stage-everyone = Herkes
notice-stage-expecting = Bebek bekleyenler
notice-stage-babies = 1 yaşından küçük bebekler
notice-stage-toddlers = 1-4 yaş çocuklar
notice-unseen = { $weeks } haftadır görünmeyenler
notice-came = Gelenler: { $title }
notice-missed = Gelmeyenler: { $title }
notice-posts-also = Gruplara da
notice-posts-only = Yalnızca gruplara
notice-count-about = yaklaşık { $people } kişi
notice-count-few = 8 kişiden az
notice-count-none = hiç kimse
notice-count-nobody = Seçtiklerinize <b>uyan kimse yok</b>. Biraz daha geniş seçin.
notice-count-people = Şu anda <b>{ $people }</b>.
notice-count-groups =
    { $groups ->
        [one] Şu anda <b>1 grup</b>.
       *[other] Şu anda <b>{ $groups } grup</b>.
    }
notice-count-both =
    { $groups ->
        [one] Şu anda <b>{ $people }, 1 grup</b>.
       *[other] Şu anda <b>{ $people }, { $groups } grup</b>.
    }

notice-preview-above = { $language } okuyanlara böyle görünür.
notice-preview-in = Şu dilde gör: { $language }
notice-preview-to-me = Bana gönder
notice-preview-sent = İşte, ailelere gittiği gibi.
notice-ready-heading = <b>Göndermeye hazır mı?</b>
notice-ready-now = Şimdi
notice-ready-later = Sonra
