import {check, group} from 'k6'
import http from 'k6/http'
import {Trend} from 'k6/metrics'

const size = new Trend('body_size')
const wait = new Trend('wait_time', true)

export const options = {
  scenarios: {
    browse: {executor: 'shared-iterations', vus: 2, iterations: 12, exec: 'visit'},
    order: {executor: 'shared-iterations', vus: 1, iterations: 4, exec: 'order'}
  },
  thresholds: {
    http_req_duration: ['p(95)<5000', 'p(95)<0.000001'],
    'http_req_duration{scenario:order}': ['max<5000'],
    http_req_failed: ['rate<0.01']
  },
  summaryTrendStats: ['avg', 'min', 'med', 'max', 'p(90)', 'p(95)', 'p(99)', 'count']
}

export const visit = () => {
  const response = http.get(`http://127.0.0.1:${__ENV.PORT}/`)
  check(response, {'status is 200': ({status}) => status === 200})
  size.add(response.body.length)
  wait.add(response.timings.waiting)
}

export const order = () => group('checkout', visit)

export const handleSummary = data => ({[__ENV.SUMMARY]: JSON.stringify(data)})
