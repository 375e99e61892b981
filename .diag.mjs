import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { createServer, createServerModuleRunner } from 'vite';
const server = await createServer({configFile:false,logLevel:'error',server:{middlewareMode:true,hmr:false,ws:false,watch:null},optimizeDeps:{noDiscovery:true}});
const rr=createServerModuleRunner(server.environments.ssr,{hmr:false});
const runnerImport=async p=>({module:await rr.import(p)});
const { readFirstPages } = (await runnerImport('/work/wt/pdf/src/pdf/text/readFirstPages.ts')).module;
for (const f of process.argv.slice(2)) {
  const b = new Uint8Array(readFileSync(f));
  const p = await readFirstPages(b,'');
  let t='',fonts=''; try { t = execFileSync('pdftotext',['-q','-l','2',f,'-'],{encoding:'utf8',stdio:['ignore','pipe','ignore']}); fonts=execFileSync('pdffonts',['-l','2',f],{encoding:'utf8',stdio:['ignore','pipe','ignore']}); } catch {}
  const annots = /\/Annots/.test(Buffer.from(b).toString('latin1'));
  console.log(f.split('_pdfs_').pop().replace('/tmp/corpus/',''), '|', p.looks, annots?'ANNOTS':'', '|', JSON.stringify(p.texts.join('|').slice(0,50)), '|', JSON.stringify(t.replace(/\s+/g,' ').slice(0,50)), '|', fonts.split('\n').slice(2).map(l=>l.slice(37,54).trim()+' '+l.slice(55,70).trim()+' '+l.slice(70,85).trim()).slice(0,2).join(';'));
}

await server.close();process.exit(0);
