### Machine draft, not checked by a native speaker.
### Settings, my data, stop, delete.

settings-heading = ⚙️ <b>Ayarlar</b>
settings-language = 🌍 Dil
settings-area = 📍 Bölge
settings-data = 🗂 Verilerim
settings-stop = Her şeyi durdur
settings-which-language = Hangi dilde konuşalım?
settings-language-set = Tamam, bundan sonra Türkçe.
settings-saved = Kaydedildi.

rights-stop-sure = Bütün mesajları durdurayım mı? Acil yardım bundan sonra da çalışır.
rights-stop-yes = Evet, durdur
rights-stopped = Benden artık mesaj almayacaksınız. Bu sohbeti açarsanız acil yardım yine çalışır. /start sizi geri getirir.
rights-delete = Her şeyi sil
rights-delete-sure = Hakkınızda sakladığımız her şeyi sileyim mi? Geri getirilemez. Bu sohbette gördükleriniz, siz sohbeti silene kadar Telegram'ınızda kalır.
rights-delete-yes = Evet, her şeyi sil
rights-deleted = Silindi. Bu sohbeti Telegram'dan da silebilirsiniz. Acil yardım yine çalışır: /help
rights-kept-worry = Açık kaygınız ({ $references }), birinin güvenliğiyle ilgili olabileceği için, ilgilenilip kapatılana kadar saklanır. Sonra o da silinir.

mydata-heading = <b>Hakkınızda sakladıklarımız</b>
mydata-you = Telegram id { $id } · ad { $name } · dil { $language }
mydata-area = Bölge: { $area }
mydata-born = { $name ->
        [0] Çocuğun
       *[other] { $name },
    } doğumu: { $on }{ $early ->
        [0] {""}
       *[other] , { $early } hafta erken
    }
mydata-due = Beklenen doğum: { $on }
mydata-lessons = Dersler: haftada en çok { $count }, saat { $hour } · kendiliğinden gelen: { $came } · kaydedilen: { $saved } · bana göre değil: { $passed }
mydata-recordings = Yaptığınız kayıtlar: { $count }
mydata-consent-lessons = Kısa dersler: { $answer ->
        [yes] evet
        [no] hayır
       *[unsaid] söylenmedi
    }
mydata-consent-nearby = Gruplar ve etkinlikler: { $answer ->
        [yes] evet
        [no] hayır
       *[unsaid] söylenmedi
    }
mydata-consent-asking = Ne düşündüğünüzü sormak: { $answer ->
        [yes] evet
        [no] hayır
       *[unsaid] söylenmedi
    }
mydata-consent-health = Sağlıkla ilgili bilgileri saklamak: { $answer ->
        [yes] evet
        [no] hayır
       *[unsaid] söylenmedi
    }
mydata-counts = Başlanan dersler: { $lessons } · bize mesajlar: { $voices } · gruplar: { $groups }
mydata-more = Yazdığınız mesajlar Söz sizde, Mesajlarım altındadır.
